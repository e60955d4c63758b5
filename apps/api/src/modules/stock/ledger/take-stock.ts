import type { Tx } from '../../../platform/db/database.ts'
import { dateIn } from '../../patients/index.ts'
import { InsufficientStock, StoreNotFound } from '../stock.errors.ts'
import { findStore } from '../stores/store.repository.ts'
import { allocate, unitPrice, type Part, type WantedLine } from './allocate.ts'
import {
  endReservations,
  findBatches,
  findFree,
  findHeld,
  findTakenFor,
  insertMovements,
  insertReservations,
  lockProducts,
  type Source,
} from './ledger.repository.ts'

export type Hand = {
  /** For what, and by whom (null: by the system) and when. */
  source: Source
  by: string | null
  at: Date
}
type FromStore = Hand & { storeId: string; lines: readonly WantedLine[] }

/** Units of one batch that go to one line of what was asked for. */
export type Taken = Part & {
  number: string
  expiresOn: string
  /** Of one pack as printed on this batch, and how many units a pack holds; null for what is never sold. */
  mrpPaise: number | null
  packSize: number
  /** The most that one unit may cost; null where there is no retail price. */
  unitPricePaise: number | null
}

/**
 * Promises units to a source, from the batches that expire first: nobody else gets them until they are released or
 * taken. @throws InsufficientStock naming the product and what is left, and nothing is promised then.
 */
export async function reserve(tx: Tx, { storeId, lines, source, at }: FromStore): Promise<Taken[]> {
  const parts = await allocateNow(tx, storeId, lines, at)
  await insertReservations(
    tx,
    parts.map(({ batchId, quantity }) => ({
      store_id: storeId,
      batch_id: batchId,
      quantity,
      source_type: source.type,
      source_id: source.id,
      created_at: at,
    })),
  )
  return describeParts(tx, parts)
}

/** Lets go of everything that is promised to a source; harmless where nothing is. */
export async function release(tx: Tx, source: Source, at: Date): Promise<void> {
  const held = await findHeld(tx, source)
  await endReservations(
    tx,
    held.map(({ id }) => id),
    'released',
    at,
  )
}

/** Sells what was promised to a source: it leaves the batches it was promised from. @throws StockExpired, StockRecalled */
export async function sellReserved(tx: Tx, { source, by, at }: Hand): Promise<void> {
  const held = await findHeld(tx, source)
  await endReservations(
    tx,
    held.map(({ id }) => id),
    'taken',
    at,
  )
  await insertMovements(
    tx,
    held.map((row) => ({
      store_id: row.store_id,
      batch_id: row.batch_id,
      kind: 'sale' as const,
      quantity: -row.quantity,
      source_type: source.type,
      source_id: source.id,
      moved_by: by,
      moved_at: at,
    })),
  )
}

/** Sells units over the counter, from the batches that expire first. @throws InsufficientStock */
export const sell = (tx: Tx, from: FromStore): Promise<Taken[]> => take(tx, 'sale', from)

/** Uses units up in the house (reagents of a test), from the batches that expire first. @throws InsufficientStock */
export const consume = (tx: Tx, from: FromStore & { reason?: string }): Promise<Taken[]> =>
  take(tx, 'consumption', from)

/**
 * Puts what a source bought back on the shelf, in the batches it came from: the parts that are named, else everything.
 * What may not be sold again (`restock: false`) is written off at once. Answers what came back; nothing where everything
 * is back already. @throws RangeError for more than the source took
 */
export async function takeBack(
  tx: Tx,
  { source, by, at, reason, parts }: Hand & { reason: string; parts?: readonly ReturnedPart[] },
): Promise<{ storeId: string; batchId: string; quantity: number }[]> {
  const taken = await findTakenFor(tx, source)
  for (const storeId of new Set(taken.map((row) => row.store_id)))
    await lockProducts(
      tx,
      storeId,
      taken.map((row) => row.product_id),
    )
  const back = parts ? cutReturn(taken, parts) : taken.map((row) => ({ ...row, restock: true }))
  const half = (kind: 'return' | 'write_off', rows: typeof back) =>
    rows.map((row) => ({
      store_id: row.store_id,
      batch_id: row.batch_id,
      kind,
      quantity: kind === 'return' ? row.quantity : -row.quantity,
      reason,
      source_type: source.type,
      source_id: source.id,
      moved_by: by,
      moved_at: at,
    }))
  await insertMovements(tx, half('return', back))
  await insertMovements(
    tx,
    half(
      'write_off',
      back.filter(({ restock }) => !restock),
    ),
  )
  return back.map((row) => ({ storeId: row.store_id, batchId: row.batch_id, quantity: row.quantity }))
}

/** Units of a batch that come back. */
export type ReturnedPart = { batchId: string; quantity: number; restock: boolean }

/** Finds for each part from which store its units went. */
function cutReturn(taken: Awaited<ReturnType<typeof findTakenFor>>, parts: readonly ReturnedPart[]) {
  const left = taken.map((row) => ({ ...row }))
  return parts.map(({ batchId, quantity, restock }) => {
    const row = left.find((one) => one.batch_id === batchId && one.quantity >= quantity)
    if (!row) throw new RangeError(`${quantity} units of batch ${batchId} did not go to this source.`)
    row.quantity -= quantity
    return { ...row, quantity, restock }
  })
}

async function take(
  tx: Tx,
  kind: 'sale' | 'consumption',
  { storeId, lines, source, by, at, reason }: FromStore & { reason?: string },
): Promise<Taken[]> {
  const parts = await allocateNow(tx, storeId, lines, at)
  await insertMovements(
    tx,
    parts.map(({ batchId, quantity }) => ({
      store_id: storeId,
      batch_id: batchId,
      kind,
      quantity: -quantity,
      reason: reason ?? null,
      source_type: source.type,
      source_id: source.id,
      moved_by: by,
      moved_at: at,
    })),
  )
  return describeParts(tx, parts)
}

async function allocateNow(tx: Tx, storeId: string, lines: readonly WantedLine[], at: Date): Promise<Part[]> {
  const store = await findStore(tx, storeId)
  if (!store?.active) throw new StoreNotFound()
  const productIds = [...new Set(lines.map(({ productId }) => productId))]
  await lockProducts(tx, storeId, productIds)
  const free = await findFree(tx, storeId, productIds, dateIn(store.time_zone, at))
  const allocation = allocate(lines, free)
  if (allocation.ok) return allocation.parts
  const { productId, wanted, available } = allocation
  throw new InsufficientStock({ data: { productId, wanted, available } })
}

async function describeParts(tx: Tx, parts: readonly Part[]): Promise<Taken[]> {
  const batches = await findBatches(
    tx,
    parts.map(({ batchId }) => batchId),
  )
  const byId = new Map(batches.map((batch) => [batch.id, batch]))
  return parts.map((part) => {
    const batch = byId.get(part.batchId)!
    const mrpPaise = batch.mrp_paise ?? batch.product_mrp_paise
    return {
      ...part,
      number: batch.number,
      expiresOn: batch.expires_on,
      mrpPaise,
      packSize: batch.pack_size,
      unitPricePaise: mrpPaise === null ? null : unitPrice(mrpPaise, batch.pack_size),
    }
  })
}
