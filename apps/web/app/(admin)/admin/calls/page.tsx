import { query } from '@imeds/client'
import { listCalls } from '@imeds/contracts/consultation'
import type { Metadata } from 'next'
import { Calls } from '@/features/admin/calls/calls.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { PageHeader } from '@/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('callSupport')
  return { title: t('title') }
}

export default async function CallsPage() {
  const t = await getTranslations('callSupport')
  return (
    <Prefetched queries={[query(listCalls, { query: { limit: 20 } })]}>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Calls />
    </Prefetched>
  )
}
