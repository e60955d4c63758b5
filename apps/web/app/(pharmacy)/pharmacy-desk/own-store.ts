import 'server-only'
import { listStores, type Store } from '@imeds/contracts/stock'
import { cache } from 'react'
import { callFromServer } from '@/lib/call-from-server.ts'

const ownStores = cache(async () => {
  const { items } = await callFromServer(listStores, { query: {} })
  return items.filter(({ active }) => active)
})

/** What a switch offers on a page that is about a whole pharmacy: one store of each. */
export function pharmacySwitch(stores: readonly Store[], { facilityId }: Store) {
  const one = [
    ...new Map(stores.toReversed().map((store) => [store.facilityId, store])).values(),
  ].toReversed()
  return { stores: one, storeId: one.find((store) => store.facilityId === facilityId)!.id }
}

export type StoreSearch = Promise<{ store?: string }>

/** The store that the address names, else the first; undefined where the operator has none. */
export async function getOwnStore(search: StoreSearch) {
  const stores = await ownStores()
  const { store: wanted } = await search
  return { stores, store: stores.find(({ id }) => id === wanted) ?? stores[0] }
}
