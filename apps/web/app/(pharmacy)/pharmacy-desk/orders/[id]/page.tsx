import { query } from '@imeds/client'
import { Id } from '@imeds/contracts'
import { getMedicineOrder } from '@imeds/contracts/pharmacy'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { callFromServer } from '@/lib/call-from-server.ts'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { OrderWithSearch } from './order-with-search.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('pharmacy.order'))('one') }
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  if (!Id.safeParse(id).success) notFound()
  const order = await callFromServer(getMedicineOrder, { params: { id } }).catch(() => notFound())
  return (
    <Prefetched queries={[query(getMedicineOrder, { params: { id } })]}>
      <OrderWithSearch id={id} facilityId={order.facility.id} />
    </Prefetched>
  )
}
