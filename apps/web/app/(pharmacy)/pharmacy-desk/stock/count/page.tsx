import type { Metadata } from 'next'
import { CountSheet } from '@/features/stock/counting/count-sheet.tsx'
import { inStore } from '@/features/stock/in-store.ts'
import { StoreSwitch } from '@/features/stock/store-switch.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { LinkText } from '@/ui/link-text.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { NoStore } from '../../no-store.tsx'
import { getOwnStore, type StoreSearch } from '../../own-store.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('stock.counting'))('title') }
}

export default async function CountPage({ searchParams }: { searchParams: StoreSearch }) {
  const t = await getTranslations('stock.counting')
  const { store, stores } = await getOwnStore(searchParams)
  if (!store) return <NoStore />
  return (
    <>
      <PageHeader
        above={<LinkText href={inStore('stock', store.id)}>{t('back')}</LinkText>}
        title={t('title')}
        lead={t('lead', { store: store.name })}
        actions={<StoreSwitch stores={stores} storeId={store.id} />}
      />
      <CountSheet key={store.id} storeId={store.id} />
    </>
  )
}
