import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'
import type { Cursor } from '../../../platform/db/page.ts'

export type StockFilter = {
  storeId: string
  text?: string | undefined
  productId?: string | undefined
  after?: Cursor | undefined
  limit: number
}

/** Products that a store has or had, by name; one more than the limit when there are more. */
export async function selectStockedProducts(db: Db, { storeId, text, productId, after, limit }: StockFilter) {
  let rows = db
    .selectFrom('product')
    .select(['product.id', sql<string>`lower(product.name)`.as('key')])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('stock_level')
          .select('stock_level.batch_id')
          .where('stock_level.store_id', '=', storeId)
          .whereRef('stock_level.product_id', '=', 'product.id'),
      ),
    )
    .orderBy(sql`lower(product.name)`)
    .orderBy('product.id')
    .limit(limit + 1)
  if (productId) rows = rows.where('product.id', '=', productId)
  if (text) {
    const part = `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
    rows = rows.where((eb) =>
      eb.or([
        eb('product.gtin', '=', text),
        eb(sql<string>`lower(product.name || ' ' || coalesce(product.generic_name, ''))`, 'like', part),
      ]),
    )
  }
  if (after) rows = rows.where(sql<boolean>`(lower(product.name), product.id) > (${after.key}, ${after.id})`)
  return rows.execute()
}

/** The batches of products in a store, the first to expire first; empty ones that nobody is promised are left out. */
export const selectStockedBatches = (db: Db, storeId: string, productIds: readonly string[]) =>
  db
    .selectFrom('stock_level')
    .innerJoin('stock_batch', 'stock_batch.id', 'stock_level.batch_id')
    .selectAll('stock_batch')
    .select(['stock_level.on_hand', 'stock_level.reserved'])
    .where('stock_level.store_id', '=', storeId)
    .where('stock_level.on_hand', '>', 0)
    .where(sql<boolean>`stock_level.product_id = any(${[...productIds]}::uuid[])`)
    .orderBy('stock_batch.expires_on')
    .orderBy('stock_batch.id')
    .execute()
export type StockedBatchRow = Awaited<ReturnType<typeof selectStockedBatches>>[number]

export type MovementFilter = {
  storeId: string
  productId?: string | undefined
  batchId?: string | undefined
  kind?: 'receipt' | 'sale' | 'return' | 'transfer' | 'adjustment' | 'write_off' | 'consumption' | undefined
  before?: Cursor | undefined
  limit: number
}

/** A store's ledger, newest first. */
export async function selectMovements(
  db: Db,
  { storeId, productId, batchId, kind, before, limit }: MovementFilter,
) {
  let rows = db
    .selectFrom('stock_movement')
    .innerJoin('stock_batch', 'stock_batch.id', 'stock_movement.batch_id')
    .innerJoin('product', 'product.id', 'stock_batch.product_id')
    .leftJoin('user_account', 'user_account.id', 'stock_movement.moved_by')
    .select([
      'stock_movement.id',
      'stock_movement.kind',
      'stock_movement.quantity',
      'stock_movement.reason',
      'stock_movement.moved_at',
      'stock_batch.id as batch_id',
      'stock_batch.number',
      'stock_batch.expires_on',
      'product.id as product_id',
      'product.name as product_name',
      'product.unit',
      'user_account.name as moved_by_name',
    ])
    .where('stock_movement.store_id', '=', storeId)
    .orderBy('stock_movement.id', 'desc')
    .limit(limit + 1)
  if (productId) rows = rows.where('stock_batch.product_id', '=', productId)
  if (batchId) rows = rows.where('stock_movement.batch_id', '=', batchId)
  if (kind) rows = rows.where('stock_movement.kind', '=', kind)
  if (before) rows = rows.where('stock_movement.id', '<', before.id)
  return rows.execute()
}
