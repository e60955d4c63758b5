import 'server-only'
import { listOwnLaboratories } from '@imeds/contracts/lab'
import { listStores, type Store } from '@imeds/contracts/stock'
import { AddStore } from '@/features/stock/add-store.tsx'
import { callFromServer } from '@/lib/call-from-server.ts'
import { getTranslations } from '@/lib/intl.ts'
import { EmptyState } from '@/ui/empty-state.tsx'
import { PageHeader } from '@/ui/page-header.tsx'

export type StoreSearch = Promise<{ store?: string }>

/** The store of the laboratory that the address names, else the first; undefined where there is none yet. */
export async function getLabStore(
  search: StoreSearch,
): Promise<{ stores: Store[]; store: Store | undefined }> {
  const { items } = await callFromServer(listStores, { query: {} })
  const stores = items.filter(({ active }) => active)
  const { store: wanted } = await search
  return { stores, store: stores.find(({ id }) => id === wanted) ?? stores[0] }
}

/** Instead of a page of a store: opens the first one. */
export async function NoLabStore() {
  const t = await getTranslations('lab.desk')
  const stock = await getTranslations('lab.stock')
  const { items } = await callFromServer(listOwnLaboratories, {})
  const laboratory = items[0]
  if (!laboratory) return <EmptyState order={1} title={t('noLaboratory')} body={t('noLaboratoryBody')} />
  return (
    <>
      <PageHeader title={stock('title')} lead={stock('none')} />
      <AddStore facilityId={laboratory.id} />
    </>
  )
}
