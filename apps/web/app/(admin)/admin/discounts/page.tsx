import { query } from '@imeds/client'
import { listDiscounts } from '@imeds/contracts/billing'
import type { Metadata } from 'next'
import { DiscountScreen } from '@/features/billing/discounts/discount-screen.tsx'
import { homeZone } from '@/lib/home-zone.ts'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { todayIn } from '@/lib/today-in.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('billing.discounts'))('title') }
}

export default function Page() {
  return (
    <Prefetched queries={[query(listDiscounts, { query: { limit: 20 } })]}>
      <DiscountScreen facility={null} today={todayIn(homeZone)} />
    </Prefetched>
  )
}
