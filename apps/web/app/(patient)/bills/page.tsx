import { query } from '@imeds/client'
import { listBills } from '@imeds/contracts/billing'
import type { Metadata } from 'next'
import { BillList } from '@/features/billing/bills/bill-list.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { PageHeader } from '@/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('billing.list'))('title') }
}

export default async function BillsPage() {
  const t = await getTranslations('billing.list')
  return (
    <Prefetched queries={[query(listBills, { query: { limit: 20 } })]}>
      <PageHeader title={t('title')} lead={t('lead')} />
      <BillList />
    </Prefetched>
  )
}
