import { query } from '@imeds/client'
import { listDiscounts } from '@imeds/contracts/billing'
import type { Metadata } from 'next'
import { DiscountScreen } from '@/features/billing/discounts/discount-screen.tsx'
import { homeZone } from '@/lib/home-zone.ts'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { getSession } from '@/lib/session.ts'
import { todayIn } from '@/lib/today-in.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('billing.discounts'))('title') }
}

export default async function Page() {
  const [facility] = (await getSession()).facilities
  if (!facility) return null
  return (
    <Prefetched queries={[query(listDiscounts, { query: { limit: 20 } })]}>
      <DiscountScreen facility={facility} today={todayIn(homeZone)} />
    </Prefetched>
  )
}
