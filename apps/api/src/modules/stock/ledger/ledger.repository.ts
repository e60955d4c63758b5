import { sql, type Insertable } from 'kysely'
import { lock, onConstraint, type Db, type Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'
import { InsufficientStock, StockExpired, StockRecalled } from '../stock.errors.ts'

/** For what stock moves, by its id in the module that owns it: `medicine_order`, `goods_receipt`. */
export type Source = { type: string; id: string }
export type Movement = Insertable<Schema['stock_movement']>

/** Queues everything that takes or promises a product in a store; before any row of it is touched. */
export const lockProducts = (tx: Tx, storeId: string, productIds: Iterable<string>) =>
  lock(tx, ...[...new Set(productIds)].map((productId) => `stock:${storeId}:${productId}`))

/** What may be sold or promised today: neither promised already, nor expired, nor recalled. */
export const findFree = (tx: Db | Tx, storeId: string, productIds: readonly string[], today: string) =>
  tx
    .selectFrom('stock_level')
    .innerJoin('stock_batch', 'stock_batch.id', 'stock_level.batch_id')
    .select([
      'stock_batch.id',
      'stock_level.product_id as productId',
      'stock_batch.expires_on as expiresOn',
      sql<number>`stock_level.on_hand - stock_level.reserved`.as('free'),
    ])
    .where('stock_level.store_id', '=', storeId)
    .where(sql<boolean>`stock_level.product_id = any(${[...productIds]}::uuid[])`)
    .whereRef('stock_level.on_hand', '>', 'stock_level.reserved')
    .where('stock_batch.expires_on', '>=', today)
    .where('stock_batch.recalled_at', 'is', null)
    .orderBy('stock_batch.expires_on')
    .orderBy('stock_batch.id')
    .execute()

/** Batches with what their product says of itself. */
export const findBatches = (db: Db | Tx, ids: readonly string[]) =>
  db
    .selectFrom('stock_batch')
    .innerJoin('product', 'product.id', 'stock_batch.product_id')
    .selectAll('stock_batch')
    .select([
      'product.name as product_name',
      'product.unit',
      'product.pack_size',
      'product.mrp_paise as product_mrp_paise',
    ])
    .where(sql<boolean>`stock_batch.id = any(${[...ids]}::uuid[])`)
    .execute()
export type BatchRow = Awaited<ReturnType<typeof findBatches>>[number]

/** One batch, of whichever facility. */
export const findBatch = async (db: Db | Tx, id: string): Promise<BatchRow | undefined> =>
  (await findBatches(db, [id]))[0]

/** Writes movements down; the database keeps the levels in step and refuses what cannot be. */
export async function insertMovements(tx: Tx, movements: readonly Movement[]): Promise<void> {
  if (movements.length === 0) return
  await tx
    .insertInto('stock_movement')
    .values([...movements])
    .execute()
    .catch(onConstraint('stock_level_covers', () => new InsufficientStock()))
    .catch(onConstraint('stock_not_expired', () => new StockExpired()))
    .catch(onConstraint('stock_not_recalled', () => new StockRecalled()))
}

export async function insertReservations(
  tx: Tx,
  reservations: readonly Insertable<Schema['stock_reservation']>[],
): Promise<void> {
  if (reservations.length === 0) return
  await tx
    .insertInto('stock_reservation')
    .values([...reservations])
    .execute()
    .catch(onConstraint('stock_level_covers', () => new InsufficientStock()))
}

/** What is held for a source. */
export const findHeld = (tx: Db | Tx, source: Source) =>
  tx
    .selectFrom('stock_reservation')
    .innerJoin('stock_batch', 'stock_batch.id', 'stock_reservation.batch_id')
    .select([
      'stock_reservation.id',
      'stock_reservation.store_id',
      'stock_reservation.batch_id',
      'stock_reservation.quantity',
      'stock_batch.product_id',
    ])
    .where('source_type', '=', source.type)
    .where('source_id', '=', source.id)
    .where('status', '=', 'held')
    .orderBy('stock_reservation.id')
    .execute()

export const endReservations = (
  tx: Tx,
  ids: readonly string[],
  status: 'released' | 'taken',
  at: Date,
): Promise<unknown> =>
  ids.length
    ? tx
        .updateTable('stock_reservation')
        .set({ status, ended_at: at })
        .where('id', 'in', [...ids])
        .where('status', '=', 'held')
        .execute()
    : Promise.resolve()

/** What left for a source and has not come back, by batch, in units. */
export const findTakenFor = (tx: Db | Tx, source: Source) =>
  tx
    .selectFrom('stock_movement')
    .innerJoin('stock_batch', 'stock_batch.id', 'stock_movement.batch_id')
    .select([
      'stock_movement.store_id',
      'stock_movement.batch_id',
      'stock_batch.product_id',
      (eb) => sql<number>`(-${eb.fn.sum<number>('stock_movement.quantity')})::int`.as('quantity'),
    ])
    .where('source_type', '=', source.type)
    .where('source_id', '=', source.id)
    .where('kind', 'in', ['sale', 'return'])
    .groupBy(['stock_movement.store_id', 'stock_movement.batch_id', 'stock_batch.product_id'])
    .having((eb) => eb(eb.fn.sum('stock_movement.quantity'), '<', 0))
    .execute()

/** What a store holds of batches; nothing of those that were never there. */
export const findLevels = (db: Db | Tx, storeId: string, batchIds: readonly string[]) =>
  db
    .selectFrom('stock_level')
    .selectAll()
    .where('store_id', '=', storeId)
    .where(sql<boolean>`batch_id = any(${[...batchIds]}::uuid[])`)
    .execute()

export const findLevel = async (db: Db | Tx, storeId: string, batchId: string) =>
  (await findLevels(db, storeId, [batchId]))[0]
