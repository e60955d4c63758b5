import type { Tx } from '../../../platform/db/database.ts'
import { BatchNotFound } from '../stock.errors.ts'
import type { StoreRow } from '../stores/store.repository.ts'
import { findBatches, lockProducts, type BatchRow } from './ledger.repository.ts'

/** Batches of the store's house, their products locked in that store. @throws BatchNotFound */
export async function lockBatches(tx: Tx, store: StoreRow, ids: readonly string[]): Promise<BatchRow[]> {
  const batches = await findBatches(tx, ids)
  const own = batches.filter(({ facility_id }) => facility_id === store.facility_id)
  if (own.length < new Set(ids).size) throw new BatchNotFound()
  await lockProducts(
    tx,
    store.id,
    own.map(({ product_id }) => product_id),
  )
  return own
}
