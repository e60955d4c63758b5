import { Id } from '@imeds/contracts'
import { getPurchaseOrder } from '@imeds/contracts/stock'
import type { Metadata } from 'next'
import { ReceiveGoods } from '@/features/stock/receive-goods.tsx'
import { StoreSwitch } from '@/features/stock/store-switch.tsx'
import { callFromServer } from '@/lib/call-from-server.ts'
import { getTranslations } from '@/lib/intl.ts'
import { PageHeader } from '@/ui/page-header.tsx'
import { NoStore } from '../no-store.tsx'
import { getOwnStore, type StoreSearch } from '../own-store.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('stock.receive'))('title') }
}

type Props = { searchParams: StoreSearch & Promise<{ order?: string }> }

/** Against which order of the store goods come: one of which something is still to come. */
async function orderOf(id: string | undefined, storeId: string) {
  if (!Id.safeParse(id).success) return null
  const order = await callFromServer(getPurchaseOrder, { params: { id: id! } }).catch(() => null)
  return order?.storeId === storeId && order.abilities.receive ? order : null
}

export default async function ReceivePage({ searchParams }: Props) {
  const t = await getTranslations('stock.receive')
  const { store, stores } = await getOwnStore(searchParams)
  if (!store) return <NoStore />
  const order = await orderOf((await searchParams).order, store.id)
  const where = `${store.facilityName}, ${store.name}`
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={
          order ? t('leadForOrder', { supplier: order.supplier, store: where }) : t('lead', { store: where })
        }
        actions={order ? null : <StoreSwitch stores={stores} storeId={store.id} />}
      />
      <ReceiveGoods key={store.id} storeId={store.id} order={order} />
    </>
  )
}
