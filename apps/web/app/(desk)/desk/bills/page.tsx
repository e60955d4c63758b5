import { query } from '@imeds/client'
import { listBills } from '@imeds/contracts/billing'
import type { Metadata } from 'next'
import { DeskBills } from '@/features/billing/counter/desk-bills.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('billing.desk'))('title') }
}

export default function Page() {
  return (
    <Prefetched queries={[query(listBills, { query: { limit: 20, status: 'open' } })]}>
      <DeskBills />
    </Prefetched>
  )
}
