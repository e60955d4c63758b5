import type { Metadata } from 'next'
import { ReceiveGoods } from '@/features/stock/receive-goods.tsx'
import { StoreSwitch } from '@/features/stock/store-switch.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { PageHeader } from '@/ui/page-header.tsx'
import { NoStore } from '../no-store.tsx'
import { getOwnStore, type StoreSearch } from '../own-store.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('stock.receive'))('title') }
}

export default async function ReceivePage({ searchParams }: { searchParams: StoreSearch }) {
  const t = await getTranslations('stock.receive')
  const { store, stores } = await getOwnStore(searchParams)
  if (!store) return <NoStore />
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead', { store: `${store.facilityName}, ${store.name}` })}
        actions={<StoreSwitch stores={stores} storeId={store.id} />}
      />
      <ReceiveGoods key={store.id} storeId={store.id} />
    </>
  )
}
