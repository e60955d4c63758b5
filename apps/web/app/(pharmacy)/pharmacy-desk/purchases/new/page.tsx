import type { Metadata } from 'next'
import { inStore } from '@/features/stock/in-store.ts'
import { PurchaseForm } from '@/features/stock/purchasing/purchase-form.tsx'
import { PurchaseFromLow } from '@/features/stock/purchasing/purchase-from-low.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { todayIn } from '@/lib/today-in.ts'
import { LinkText } from '@/ui/link-text.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { NoStore } from '../../no-store.tsx'
import { getOwnStore, type StoreSearch } from '../../own-store.ts'

type Props = { searchParams: StoreSearch & Promise<{ from?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('stock.purchasing'))('new') }
}

export default async function NewPurchasePage({ searchParams }: Props) {
  const t = await getTranslations('stock.purchasing')
  const { store } = await getOwnStore(searchParams)
  if (!store) return <NoStore />
  const { from } = await searchParams
  const today = todayIn(store.timeZone)
  return (
    <>
      <PageHeader
        above={<LinkText href={inStore('purchases', store.id)}>{t('back')}</LinkText>}
        title={t('new')}
        lead={t('newLead', { store: `${store.facilityName}, ${store.name}` })}
      />
      {from === 'low' ? (
        <PurchaseFromLow storeId={store.id} today={today} />
      ) : (
        <PurchaseForm storeId={store.id} today={today} start={[]} />
      )}
    </>
  )
}
