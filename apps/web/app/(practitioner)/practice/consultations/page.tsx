import { query } from '@imeds/client'
import { listEncounters } from '@imeds/contracts/consultation'
import type { Metadata } from 'next'
import { ConsultationList } from '@/features/consultation/practitioner/consultation-list.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { PageHeader } from '@/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('consultation.past')
  return { title: t('title') }
}

export default async function ConsultationsPage() {
  const t = await getTranslations('consultation.past')
  return (
    <Prefetched queries={[query(listEncounters, { query: { status: 'open', limit: 50 } })]}>
      <PageHeader title={t('title')} lead={t('lead')} />
      <ConsultationList />
    </Prefetched>
  )
}
