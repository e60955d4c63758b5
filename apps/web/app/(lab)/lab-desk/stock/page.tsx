import type { Metadata } from 'next'
import { query } from '@imeds/client'
import { listStock } from '@imeds/contracts/stock'
import { AddReagent } from '@/features/stock/add-reagent.tsx'
import { Stock } from '@/features/stock/stock.tsx'
import { StoreSwitch } from '@/features/stock/store-switch.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { getLabStore, NoLabStore, type StoreSearch } from '../lab-store.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('lab.stock'))('title') }
}

export default async function LabStockPage({ searchParams }: { searchParams: StoreSearch }) {
  const t = await getTranslations('lab.stock')
  const count = await getTranslations('stock.counting')
  const { store, stores } = await getLabStore(searchParams)
  if (!store) return <NoLabStore />
  return (
    <Prefetched queries={[query(listStock, { params: { id: store.id }, query: { limit: 25 } })]}>
      <PageHeader
        title={t('title')}
        lead={t('lead', { store: `${store.facilityName}, ${store.name}` })}
        actions={
          <>
            <StoreSwitch stores={stores} storeId={store.id} />
            <AddReagent facilityId={store.facilityId} />
            <LinkButton variant="default" href={`/lab-desk/stock/count?store=${store.id}`}>
              {count('open')}
            </LinkButton>
            <LinkButton href={`/lab-desk/stock/receive?store=${store.id}`}>{t('receive')}</LinkButton>
          </>
        }
      />
      <Stock key={store.id} store={store} withProducts={false} />
    </Prefetched>
  )
}
