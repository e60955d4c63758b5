import type { Metadata } from 'next'
import { StoreSwitch } from '@/features/stock/store-switch.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { PageHeader } from '@/ui/page-header.tsx'
import { NoStore } from '../no-store.tsx'
import { getOwnStore, type StoreSearch } from '../own-store.ts'
import { Counter } from './counter.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('pharmacy.counter'))('title') }
}

export default async function CounterPage({ searchParams }: { searchParams: StoreSearch }) {
  const t = await getTranslations('pharmacy.counter')
  const { store, stores } = await getOwnStore(searchParams)
  if (!store) return <NoStore />
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={<StoreSwitch stores={stores} storeId={store.id} />}
      />
      <Counter storeId={store.id} />
    </>
  )
}
