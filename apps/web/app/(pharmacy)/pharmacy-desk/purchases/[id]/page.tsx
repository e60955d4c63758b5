import { query } from '@imeds/client'
import { Id } from '@imeds/contracts'
import { getPurchaseOrder } from '@imeds/contracts/stock'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PurchaseOrderPage } from '@/features/stock/purchasing/purchase-order-page.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { getOwnStore } from '../../own-store.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('stock.purchasing'))('one') }
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  if (!Id.safeParse(id).success) notFound()
  const { stores } = await getOwnStore(Promise.resolve({}))
  return (
    <Prefetched queries={[query(getPurchaseOrder, { params: { id } })]}>
      <PurchaseOrderPage id={id} stores={stores} />
    </Prefetched>
  )
}
