import { query } from '@imeds/client'
import { Id } from '@imeds/contracts'
import { listStock } from '@imeds/contracts/stock'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ProductStock } from '@/features/stock/product/product-stock.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { NoStore } from '../../no-store.tsx'
import { getOwnStore, type StoreSearch } from '../../own-store.ts'

type Props = { params: Promise<{ productId: string }>; searchParams: StoreSearch }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('stock'))('title') }
}

export default async function ProductPage({ params, searchParams }: Props) {
  const { productId } = await params
  if (!Id.safeParse(productId).success) notFound()
  const { store, stores } = await getOwnStore(searchParams)
  if (!store) return <NoStore />
  return (
    <Prefetched queries={[query(listStock, { params: { id: store.id }, query: { productId, limit: 1 } })]}>
      <ProductStock key={store.id} store={store} stores={stores} productId={productId} />
    </Prefetched>
  )
}
