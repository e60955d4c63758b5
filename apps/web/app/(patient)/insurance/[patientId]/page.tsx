import { query } from '@imeds/client'
import { listClaims, listCoverages } from '@imeds/contracts/insurance'
import { listPatients } from '@imeds/contracts/patients'
import { Stack } from '@mantine/core'
import type { Metadata } from 'next'
import { Claims } from '@/features/insurance/claims/claims.tsx'
import { Coverages } from '@/features/insurance/coverages/coverages.tsx'
import { WhoseInsurance } from '@/features/insurance/whose-insurance.tsx'
import { homeZone } from '@/lib/home-zone.ts'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { todayIn } from '@/lib/today-in.ts'
import { LinkButton } from '@/ui/link-button.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { SectionCard } from '@/ui/section-card.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('insurance'))('title') }
}

export default async function InsurancePage({ params }: { params: Promise<{ patientId: string }> }) {
  const { patientId: id } = await params
  const t = await getTranslations('insurance')
  return (
    <Prefetched
      queries={[
        query(listPatients, { query: { limit: 50 } }),
        query(listCoverages, { params: { id } }),
        query(listClaims, { query: { limit: 20, patientId: id, open: 'true' } }),
      ]}
    >
      <PageHeader title={t('title')} lead={t('lead')} actions={<WhoseInsurance patientId={id} />} />
      <Stack gap="lg">
        <Coverages patientId={id} today={todayIn(homeZone)} />
        <SectionCard
          title={t('claims.title')}
          actions={<LinkButton href={`/insurance/${id}/claim`}>{t('claims.start')}</LinkButton>}
        >
          <Claims place="family" patientId={id} />
        </SectionCard>
      </Stack>
    </Prefetched>
  )
}
