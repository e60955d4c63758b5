import { query } from '@imeds/client'
import { listPatients } from '@imeds/contracts/patients'
import type { Metadata } from 'next'
import { Family } from '@/features/patients/family.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { PageHeader } from '@/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('patients'))('title') }
}

export default async function FamilyPage() {
  const t = await getTranslations('patients')
  return (
    <Prefetched queries={[query(listPatients, { query: { limit: 50 } })]}>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={<LinkButton href="/family/new">{t('addPerson')}</LinkButton>}
      />
      <Family />
    </Prefetched>
  )
}
