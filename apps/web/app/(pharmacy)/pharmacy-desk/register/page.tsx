import type { Metadata } from 'next'
import { SupplyRegister } from '@/features/pharmacy/registers/supply-register.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { PageHeader } from '@/ui/page-header.tsx'
import { NoStore } from '../no-store.tsx'
import { getOwnStore, type StoreSearch } from '../own-store.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('pharmacy.register'))('title') }
}

export default async function RegisterPage({ searchParams }: { searchParams: StoreSearch }) {
  const t = await getTranslations('pharmacy.register')
  const { store } = await getOwnStore(searchParams)
  if (!store) return <NoStore />
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <SupplyRegister facilityId={store.facilityId} timeZone={store.timeZone} />
    </>
  )
}
