import { query } from '@imeds/client'
import { getPharmacy } from '@imeds/contracts/pharmacy'
import type { Metadata } from 'next'
import { ProfileForm } from '@/features/pharmacy/profile/profile-form.tsx'
import { StoreSwitch } from '@/features/stock/store-switch.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { NoStore } from '../no-store.tsx'
import { getOwnStore, pharmacySwitch, type StoreSearch } from '../own-store.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('pharmacy.profile'))('title') }
}

export default async function ProfilePage({ searchParams }: { searchParams: StoreSearch }) {
  const t = await getTranslations('pharmacy.profile')
  const { store, stores } = await getOwnStore(searchParams)
  if (!store) return <NoStore />
  const { facilityId, facilityName } = store
  return (
    <Prefetched queries={[query(getPharmacy, { params: { id: facilityId } })]}>
      <PageHeader
        title={t('title')}
        lead={t('lead', { pharmacy: facilityName })}
        actions={<StoreSwitch {...pharmacySwitch(stores, store)} />}
      />
      <ProfileForm key={facilityId} pharmacyId={facilityId} />
    </Prefetched>
  )
}
