import { query } from '@imeds/client'
import { listBills } from '@imeds/contracts/billing'
import { listClaims, listCoverages } from '@imeds/contracts/insurance'
import type { Metadata } from 'next'
import { StartClaim } from '@/features/insurance/claims/start-claim.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { PageHeader } from '@/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('insurance.claims'))('startTitle') }
}

export default async function StartClaimPage({ params }: { params: Promise<{ patientId: string }> }) {
  const { patientId: id } = await params
  const t = await getTranslations('insurance')
  return (
    <Prefetched
      queries={[
        query(listBills, { query: { patientId: id, limit: 100 } }),
        query(listCoverages, { params: { id } }),
        query(listClaims, { query: { patientId: id, limit: 100 } }),
      ]}
    >
      <PageHeader
        above={
          <LinkText href={`/insurance/${id}`} size="sm">
            {t('title')}
          </LinkText>
        }
        title={t('claims.startTitle')}
        lead={t('claims.startLead')}
      />
      <StartClaim patientId={id} place="family" />
    </Prefetched>
  )
}
