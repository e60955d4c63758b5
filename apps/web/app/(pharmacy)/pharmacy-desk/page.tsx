import { query } from '@imeds/client'
import { listMedicineOrders } from '@imeds/contracts/pharmacy'
import type { Metadata } from 'next'
import { OrderBoard } from '@/features/pharmacy/desk/order-board.tsx'
import { StoreSwitch } from '@/features/stock/store-switch.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { NoStore } from './no-store.tsx'
import { getOwnStore, pharmacySwitch, type StoreSearch } from './own-store.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('pharmacy.desk'))('title') }
}

export default async function BoardPage({ searchParams }: { searchParams: StoreSearch }) {
  const t = await getTranslations('pharmacy.desk')
  const { store, stores } = await getOwnStore(searchParams)
  if (!store) return <NoStore />
  const { facilityId, facilityName, timeZone } = store
  return (
    <Prefetched queries={[query(listMedicineOrders, { query: { facilityId, open: 'true', limit: 100 } })]}>
      <PageHeader
        title={t('title')}
        lead={t('lead', { pharmacy: facilityName })}
        actions={<StoreSwitch {...pharmacySwitch(stores, store)} />}
      />
      <OrderBoard facilityId={facilityId} timeZone={timeZone} />
    </Prefetched>
  )
}
