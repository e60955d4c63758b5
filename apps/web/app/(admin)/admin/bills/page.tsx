import { query } from '@imeds/client'
import { listBills } from '@imeds/contracts/billing'
import type { Metadata } from 'next'
import { AllBills } from '@/features/billing/admin/all-bills.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('billing.all'))('title') }
}

export default function Page() {
  return (
    <Prefetched queries={[query(listBills, { query: { limit: 20, refund: 'failed' } })]}>
      <AllBills />
    </Prefetched>
  )
}
