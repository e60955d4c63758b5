import { query } from '@imeds/client'
import { listDeskItems } from '@imeds/contracts/billing'
import type { Metadata } from 'next'
import { PriceList } from '@/features/billing/desk-sales/price-list.tsx'
import { NoPlace } from '@/features/desk/no-place.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { getPlace } from '../../place.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('billing.deskSale'))('prices') }
}

export default async function Page() {
  const place = await getPlace()
  if (!place) return <NoPlace />
  return (
    <Prefetched queries={[query(listDeskItems, { params: { id: place.facilityId } })]}>
      <PriceList facilityId={place.facilityId} />
    </Prefetched>
  )
}
