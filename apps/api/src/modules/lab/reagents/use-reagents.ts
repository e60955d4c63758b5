import type { Tx } from '../../../platform/db/database.ts'
import { DomainError } from '../../../platform/errors.ts'
import { consume } from '../../stock/index.ts'
import { findReagents, insertUse, type ReagentLine } from './reagent.repository.ts'

type Use = { orderId: string; facilityId: string; testIds: readonly string[]; by: string; at: Date }

/**
 * Takes what an order used up from the laboratory's stock, once for an order. What the shelf does not hold is written
 * down as short instead: a report is not kept back because somebody forgot to book a delivery.
 */
export async function useReagents(tx: Tx, { orderId, facilityId, testIds, by, at }: Use): Promise<void> {
  const lines = new Map<string, ReagentLine>()
  for (const row of await findReagents(tx, facilityId, testIds)) {
    const key = `${row.store_id} ${row.product_id}`
    const quantity = (lines.get(key)?.quantity ?? 0) + row.quantity
    lines.set(key, { productId: row.product_id, storeId: row.store_id, quantity })
  }
  // In one order, as stock locks its products.
  for (const [, line] of [...lines].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const { storeId, productId, quantity } = line
    const source = { type: 'lab_order', id: orderId }
    const taken = await consume(tx, { storeId, lines: [{ productId, quantity }], source, by, at }).then(
      () => true,
      isShort,
    )
    await insertUse(tx, { orderId, at, taken }, line)
  }
}

/** Refused before anything was written: the transaction goes on. */
function isShort(error: unknown): false {
  if (error instanceof DomainError && error.code === 'insufficient_stock') return false
  throw error
}
