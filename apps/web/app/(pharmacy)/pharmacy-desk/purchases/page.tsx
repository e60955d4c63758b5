import { query } from '@imeds/client'
import { listPurchaseOrders } from '@imeds/contracts/stock'
import type { Metadata } from 'next'
import { inStore } from '@/features/stock/in-store.ts'
import { PurchaseOrders } from '@/features/stock/purchasing/purchase-orders.tsx'
import { StoreSwitch } from '@/features/stock/store-switch.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { NoStore } from '../no-store.tsx'
import { getOwnStore, type StoreSearch } from '../own-store.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('stock.purchasing'))('title') }
}

export default async function PurchasesPage({ searchParams }: { searchParams: StoreSearch }) {
  const t = await getTranslations('stock.purchasing')
  const { store, stores } = await getOwnStore(searchParams)
  if (!store) return <NoStore />
  return (
    <Prefetched queries={[query(listPurchaseOrders, { params: { id: store.id }, query: { limit: 25 } })]}>
      <PageHeader
        title={t('title')}
        lead={t('lead', { store: `${store.facilityName}, ${store.name}` })}
        actions={
          <>
            <StoreSwitch stores={stores} storeId={store.id} />
            {store.abilities.manage ? (
              <LinkButton href={inStore('purchases/new', store.id)}>{t('new')}</LinkButton>
            ) : null}
          </>
        }
      />
      <PurchaseOrders key={store.id} store={store} />
    </Prefetched>
  )
}
