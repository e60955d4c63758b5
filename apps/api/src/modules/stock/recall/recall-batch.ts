import type * as contract from '@imeds/contracts/stock'
import type { FoundBatch } from '@imeds/contracts/stock'
import { authorize, scopeOf, type Actor } from '../../../platform/actor.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { BatchNotFound, BatchRecalled } from '../stock.errors.ts'
import { reachesFacility } from '../stock.scope.ts'
import { markRecalled, selectBatches, type FoundBatchRow } from './recall.repository.ts'

/** Batches by the number on the pack. */
export const findBatches: Handler<typeof contract.findBatches> = async ({ db }, actor, { query }) => {
  const reach = scopeOf(actor, 'stock.read') === 'all' ? 'all' : actor.facilityIds
  const rows = await selectBatches(db, { number: query.number, facilityIds: reach })
  return { items: rows.map((row) => toFoundBatch(row, actor)) }
}

/** From now on nobody gets any of it. */
export const recallBatch: Handler<typeof contract.recallBatch> = async (
  { db, clock },
  actor,
  { params, body },
  { audit },
) => {
  audit.reason = body.reason
  return inTransaction(db, async (tx) => {
    const [batch] = await selectBatches(tx, { id: params.id, facilityIds: 'all' })
    if (!batch) throw new BatchNotFound()
    authorize(
      actor,
      'stock.manage',
      () => reachesFacility(actor, 'stock.manage', batch.facility_id),
      new BatchNotFound(),
    )
    if (!(await markRecalled(tx, batch.id, body.reason, clock.now()))) throw new BatchRecalled()
    const [recalled] = await selectBatches(tx, { id: batch.id, facilityIds: 'all' })
    return toFoundBatch(recalled!, actor)
  })
}

const toFoundBatch = (row: FoundBatchRow, actor: Actor): FoundBatch => ({
  id: row.id,
  number: row.number,
  expiresOn: row.expires_on,
  product: { id: row.product_id, name: row.product_name, unit: row.unit },
  facility: { id: row.facility_id, name: row.facility_name },
  onHand: row.on_hand ?? 0,
  recalledAt: row.recalled_at?.toISOString() ?? null,
  recallReason: row.recall_reason,
  abilities: {
    recall: row.recalled_at === null && reachesFacility(actor, 'stock.manage', row.facility_id),
  },
})
