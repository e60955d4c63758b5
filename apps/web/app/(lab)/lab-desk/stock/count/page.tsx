import type { Metadata } from 'next'
import { CountSheet } from '@/features/stock/counting/count-sheet.tsx'
import { StoreSwitch } from '@/features/stock/store-switch.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { LinkText } from '@/ui/link-text.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { getLabStore, NoLabStore, type StoreSearch } from '../../lab-store.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('stock.counting'))('title') }
}

export default async function LabCountPage({ searchParams }: { searchParams: StoreSearch }) {
  const t = await getTranslations('stock.counting')
  const { store, stores } = await getLabStore(searchParams)
  if (!store) return <NoLabStore />
  return (
    <>
      <PageHeader
        above={<LinkText href={`/lab-desk/stock?store=${store.id}`}>{t('back')}</LinkText>}
        title={t('title')}
        lead={t('lead', { store: store.name })}
        actions={<StoreSwitch stores={stores} storeId={store.id} />}
      />
      <CountSheet key={store.id} storeId={store.id} />
    </>
  )
}
