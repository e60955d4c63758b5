import type { Metadata } from 'next'
import { query } from '@imeds/client'
import { listStock } from '@imeds/contracts/stock'
import { inStore } from '@/features/stock/in-store.ts'
import { Stock } from '@/features/stock/stock.tsx'
import { StoreSwitch } from '@/features/stock/store-switch.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { NoStore } from '../no-store.tsx'
import { getOwnStore, type StoreSearch } from '../own-store.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('stock'))('title') }
}

export default async function StockPage({ searchParams }: { searchParams: StoreSearch }) {
  const t = await getTranslations('stock')
  const { store, stores } = await getOwnStore(searchParams)
  if (!store) return <NoStore />
  return (
    <Prefetched queries={[query(listStock, { params: { id: store.id }, query: { limit: 25 } })]}>
      <PageHeader
        title={t('title')}
        lead={t('lead', { store: `${store.facilityName}, ${store.name}` })}
        actions={
          <>
            <StoreSwitch stores={stores} storeId={store.id} />
            {store.abilities.manage ? (
              <>
                <LinkButton variant="default" href={inStore('stock/count', store.id)}>
                  {t('counting.open')}
                </LinkButton>
                <LinkButton variant="default" href={inStore('stock/import', store.id)}>
                  {t('import')}
                </LinkButton>
              </>
            ) : null}
          </>
        }
      />
      <Stock key={store.id} store={store} />
    </Prefetched>
  )
}
