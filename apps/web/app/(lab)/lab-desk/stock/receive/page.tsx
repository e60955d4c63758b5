import type { Metadata } from 'next'
import { ReceiveGoods } from '@/features/stock/receive-goods.tsx'
import { StoreSwitch } from '@/features/stock/store-switch.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { LinkText } from '@/ui/link-text.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { getLabStore, NoLabStore, type StoreSearch } from '../../lab-store.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('lab.stock'))('receive') }
}

export default async function LabReceivePage({ searchParams }: { searchParams: StoreSearch }) {
  const t = await getTranslations('lab.stock')
  const { store, stores } = await getLabStore(searchParams)
  if (!store) return <NoLabStore />
  return (
    <>
      <PageHeader
        above={
          <LinkText href="/lab-desk/stock" size="sm">
            {t('title')}
          </LinkText>
        }
        title={t('receive')}
        lead={t('receiveLead', { store: `${store.facilityName}, ${store.name}` })}
        actions={<StoreSwitch stores={stores} storeId={store.id} />}
      />
      <ReceiveGoods key={store.id} storeId={store.id} order={null} />
    </>
  )
}
