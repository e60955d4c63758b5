import type { Metadata } from 'next'
import { inStore } from '@/features/stock/in-store.ts'
import { StockImport } from '@/features/stock/importing/stock-import.tsx'
import { StoreSwitch } from '@/features/stock/store-switch.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { LinkText } from '@/ui/link-text.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { NoStore } from '../../no-store.tsx'
import { getOwnStore, type StoreSearch } from '../../own-store.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('stock.importing'))('title') }
}

export default async function StockImportPage({ searchParams }: { searchParams: StoreSearch }) {
  const t = await getTranslations('stock.importing')
  const { store, stores } = await getOwnStore(searchParams)
  if (!store) return <NoStore />
  return (
    <>
      <PageHeader
        above={<LinkText href={inStore('stock', store.id)}>{t('back')}</LinkText>}
        title={t('title')}
        lead={t('lead')}
        actions={<StoreSwitch stores={stores} storeId={store.id} />}
      />
      <StockImport key={store.id} storeId={store.id} />
    </>
  )
}
