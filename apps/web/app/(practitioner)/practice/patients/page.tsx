import { query } from '@imeds/client'
import { listSharedRecords } from '@imeds/contracts/records'
import type { Metadata } from 'next'
import { SharedRecords } from '@/features/records/shared/shared-records.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { PageHeader } from '@/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('records.shared'))('title') }
}

export default async function SharedRecordsPage() {
  const t = await getTranslations('records.shared')
  return (
    <Prefetched queries={[query(listSharedRecords, { query: { limit: 20 } })]}>
      <PageHeader title={t('title')} lead={t('lead')} />
      <SharedRecords />
    </Prefetched>
  )
}
