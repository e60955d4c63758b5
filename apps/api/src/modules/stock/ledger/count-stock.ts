import type { BodyOf } from '@imeds/contracts'
import type * as contract from '@imeds/contracts/stock'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { newId } from '../../../platform/ids.ts'
import { InsufficientStock, StockMoved } from '../stock.errors.ts'
import { requireStore } from '../stock.scope.ts'
import { lockBatches } from './batches-of-store.ts'
import { findLevels, insertMovements } from './ledger.repository.ts'

/** Corrects a whole shelf to what was counted, all or none: one movement for each batch that differs from the books. */
export const countStock: Handler<typeof contract.countStock> = async (
  { db, clock },
  actor,
  { params, body: { lines, reason } },
  { audit },
) => {
  const store = await requireStore(db, actor, 'stock.manage', params.id)
  const countId = newId()
  audit.reason = reason
  audit.recordId = countId
  return inTransaction(db, async (tx) => {
    const ids = lines.map(({ batchId }) => batchId)
    await lockBatches(tx, store, ids)
    const levels = new Map((await findLevels(tx, store.id, ids)).map((level) => [level.batch_id, level]))
    refuseMoved(lines, (batchId) => levels.get(batchId)?.on_hand ?? 0)
    refusePromised(lines, (batchId) => levels.get(batchId)?.reserved ?? 0)
    const differences = lines
      .map(({ batchId, counted, expected }) => ({ batchId, difference: counted - expected }))
      .filter(({ difference }) => difference !== 0)
    await insertMovements(
      tx,
      differences.map(({ batchId, difference }) => ({
        store_id: store.id,
        batch_id: batchId,
        kind: 'adjustment' as const,
        quantity: difference,
        reason,
        source_type: 'stock_count',
        source_id: countId,
        moved_by: actor.userId,
        moved_at: clock.now(),
      })),
    )
    return { countId, differences }
  })
}

type Lines = BodyOf<typeof contract.countStock>['lines']
const paths = (lines: Lines, wrong: readonly Lines[number][]) =>
  wrong.map((line) => `body.lines.${lines.indexOf(line)}.counted`)

/** Whoever counted saw another shelf: what was sold in between must not be counted away. */
function refuseMoved(lines: Lines, onHand: (batchId: string) => number): void {
  const moved = lines.filter(({ batchId, expected }) => onHand(batchId) !== expected)
  if (moved.length === 0) return
  throw new StockMoved({
    data: { batchIds: moved.map(({ batchId }) => batchId) },
    fields: paths(lines, moved).map((path) => ({ path, code: 'moved_meanwhile' })),
  })
}

/** Fewer than are promised to somebody: that has to be let go first. */
function refusePromised(lines: Lines, reserved: (batchId: string) => number): void {
  const short = lines.filter(({ batchId, counted }) => counted < reserved(batchId))
  if (short.length === 0) return
  throw new InsufficientStock({
    data: { batchIds: short.map(({ batchId }) => batchId) },
    fields: short.map((line) => ({
      path: paths(lines, [line])[0]!,
      code: 'too_low',
      params: { min: reserved(line.batchId) },
    })),
  })
}
