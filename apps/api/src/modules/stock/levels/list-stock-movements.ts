import type * as contract from '@imeds/contracts/stock'
import { decodeCursor, toPage } from '../../../platform/db/page.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { requireStore } from '../stock.scope.ts'
import { selectMovements } from './level.repository.ts'

/** A store's ledger, newest first. */
export const listStockMovements: Handler<typeof contract.listStockMovements> = async (
  { db },
  actor,
  { params, query },
) => {
  const store = await requireStore(db, actor, 'stock.read', params.id)
  const rows = await selectMovements(db, {
    ...query,
    storeId: store.id,
    before: decodeCursor(query.cursor, 'text'),
  })
  const { items, next } = toPage(rows, query.limit, (row) => row.id)
  return {
    items: items.map((row) => ({
      id: row.id,
      kind: row.kind,
      quantity: row.quantity,
      reason: row.reason,
      product: { id: row.product_id, name: row.product_name, unit: row.unit },
      batch: { id: row.batch_id, number: row.number, expiresOn: row.expires_on },
      by: row.moved_by_name,
      at: row.moved_at.toISOString(),
    })),
    next,
  }
}
