import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

export const upsertReorderLevel = (
  tx: Tx,
  values: { store_id: string; product_id: string; minimum: number; order_quantity: number | null },
): Promise<unknown> =>
  tx
    .insertInto('reorder_level')
    .values(values)
    .onConflict((conflict) =>
      conflict
        .columns(['store_id', 'product_id'])
        .doUpdateSet({ minimum: values.minimum, order_quantity: values.order_quantity }),
    )
    .execute()

export const deleteReorderLevel = (tx: Tx, storeId: string, productId: string): Promise<unknown> =>
  tx.deleteFrom('reorder_level').where('store_id', '=', storeId).where('product_id', '=', productId).execute()

/** What was said of these products in a store. */
export const findReorderLevels = (db: Db | Tx, storeId: string, productIds: readonly string[]) =>
  db
    .selectFrom('reorder_level')
    .selectAll()
    .where('store_id', '=', storeId)
    .where(sql<boolean>`product_id = any(${[...productIds]}::uuid[])`)
    .execute()
export type ReorderRow = Awaited<ReturnType<typeof findReorderLevels>>[number]

/** Products at or below their minimum in a store; what is expired or recalled by `today` does not count. */
export async function selectLow(db: Db | Tx, storeId: string, today: string) {
  const { rows } = await sql<{
    product_id: string
    minimum: number
    order_quantity: number | null
    available: number
    on_order: number
  }>`select product_id, minimum, order_quantity, available, on_order from (
    select reorder_level.product_id, minimum, order_quantity,
      (select coalesce(sum(on_hand - reserved), 0)::int from stock_level join stock_batch on stock_batch.id = batch_id
        where store_id = reorder_level.store_id and stock_level.product_id = reorder_level.product_id
          and expires_on >= ${today} and recalled_at is null) as available,
      (select coalesce(sum(greatest(line.quantity - line.received, 0)), 0)::int
        from purchase_order_line line join purchase_order on purchase_order.id = line.purchase_order_id
        where purchase_order.store_id = reorder_level.store_id and line.product_id = reorder_level.product_id
          and purchase_order.status in ('open', 'partly_received')) as on_order
    from reorder_level where store_id = ${storeId}) level
    where available <= minimum order by available - minimum, product_id`.execute(db)
  return rows
}

/** Batches with something left that expire by a day. */
export const selectExpiring = (db: Db | Tx, storeId: string, until: string) =>
  db
    .selectFrom('stock_level')
    .innerJoin('stock_batch', 'stock_batch.id', 'stock_level.batch_id')
    .selectAll('stock_batch')
    .select(['stock_level.on_hand', 'stock_level.reserved'])
    .where('stock_level.store_id', '=', storeId)
    .where('stock_level.on_hand', '>', 0)
    .where('stock_batch.expires_on', '<=', until)
    .orderBy('stock_batch.expires_on')
    .orderBy('stock_batch.id')
    .limit(500)
    .execute()
