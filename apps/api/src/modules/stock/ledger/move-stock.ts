import type * as contract from '@imeds/contracts/stock'
import { inTransaction, type Tx } from '../../../platform/db/database.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { Handler, RequestContext } from '../../../platform/http/route.ts'
import { newId } from '../../../platform/ids.ts'
import { InsufficientStock, ProductNotFound, SameStore, UnitDiffers } from '../stock.errors.ts'
import { requireStore } from '../stock.scope.ts'
import { findProducts } from '../products/product.repository.ts'
import type { StoreRow } from '../stores/store.repository.ts'
import { lockBatches } from './batches-of-store.ts'
import { findLevel, insertMovements, type BatchRow } from './ledger.repository.ts'
import { consume } from './take-stock.ts'

/** Corrects what is on hand to what was counted. What is promised stays covered. */
export const adjustStock: Handler<typeof contract.adjustStock> = (deps, actor, { params, body }, context) =>
  changingBatch(deps, actor, { storeId: params.id, ...body }, context, async (tx, { store, batch, move }) => {
    const onHand = (await findLevel(tx, store.id, batch.id))?.on_hand ?? 0
    const difference = body.counted - onHand
    if (difference !== 0) await move('adjustment', difference, 'stock_count')
    return { difference, onHand: body.counted }
  })

/** Takes units out for good. */
export const writeOffStock: Handler<typeof contract.writeOffStock> = (
  deps,
  actor,
  { params, body },
  context,
) =>
  changingBatch(deps, actor, { storeId: params.id, ...body }, context, async (tx, { store, batch, move }) => {
    await move('write_off', -body.quantity, 'write_off')
    return { onHand: (await findLevel(tx, store.id, batch.id))!.on_hand }
  })

type BatchChange = {
  store: StoreRow
  batch: BatchRow
  /** Writes one movement down, of a source of its own. */
  move: (kind: 'adjustment' | 'write_off', quantity: number, source: string) => Promise<void>
}

/** A change of a batch by hand: the store is in reach, the product locked in it, and the reason kept. */
async function changingBatch<Reply>(
  { db, clock }: Deps,
  actor: Actor,
  { storeId, batchId, reason }: { storeId: string; batchId: string; reason: string },
  { audit }: RequestContext,
  work: (tx: Tx, change: BatchChange) => Promise<Reply>,
): Promise<Reply> {
  const store = await requireStore(db, actor, 'stock.manage', storeId)
  audit.reason = reason
  return inTransaction(db, async (tx) => {
    const batch = await lockBatch(tx, store, batchId)
    const move: BatchChange['move'] = (kind, quantity, source) =>
      insertMovements(tx, [
        {
          store_id: store.id,
          batch_id: batch.id,
          kind,
          quantity,
          reason,
          source_type: source,
          source_id: newId(),
          moved_by: actor.userId,
          moved_at: clock.now(),
        },
      ])
    return work(tx, { store, batch, move })
  })
}

/** Moves units to another store of the same house: out here and in there, or neither. */
export const transferStock: Handler<typeof contract.transferStock> = async (
  { db, clock },
  actor,
  { params, body },
) => {
  const from = await requireStore(db, actor, 'stock.manage', params.id)
  const to = await requireStore(db, actor, 'stock.manage', body.toStoreId)
  if (from.id === to.id || from.facility_id !== to.facility_id) throw new SameStore()
  return inTransaction(db, async (tx) => {
    const batch = await lockBatch(tx, from, body.batchId)
    const level = await findLevel(tx, from.id, batch.id)
    const free = (level?.on_hand ?? 0) - (level?.reserved ?? 0)
    if (free < body.quantity)
      throw new InsufficientStock({
        data: { productId: batch.product_id, wanted: body.quantity, available: free },
      })
    const transferId = newId()
    const half = {
      batch_id: batch.id,
      kind: 'transfer' as const,
      source_type: 'stock_transfer',
      source_id: transferId,
      moved_by: actor.userId,
      moved_at: clock.now(),
    }
    await insertMovements(tx, [
      { ...half, store_id: from.id, quantity: -body.quantity },
      { ...half, store_id: to.id, quantity: body.quantity },
    ])
    return { transferId }
  })
}

/** Uses units up in the house. */
export const consumeStock: Handler<typeof contract.consumeStock> = async (
  { db, clock },
  actor,
  { params, body },
  { audit },
) => {
  const store = await requireStore(db, actor, 'stock.manage', params.id)
  audit.reason = body.reason
  const [product] = await findProducts(db, [body.productId])
  if (!product || (product.facility_id !== null && product.facility_id !== store.facility_id))
    throw new ProductNotFound()
  if (product.unit !== body.unit) throw new UnitDiffers({ data: { unit: product.unit } })
  const taken = await inTransaction(db, (tx) =>
    consume(tx, {
      storeId: store.id,
      lines: [body],
      reason: body.reason,
      source: { type: 'consumption', id: newId() },
      by: actor.userId,
      at: clock.now(),
    }),
  )
  return { batches: taken.map(({ batchId, number, quantity }) => ({ batchId, number, quantity })) }
}

const lockBatch = async (tx: Tx, store: StoreRow, batchId: string): Promise<BatchRow> =>
  (await lockBatches(tx, store, [batchId]))[0]!
