import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

type BatchFilter = { id?: string; number?: string; facilityIds: readonly string[] | 'all' }

export function selectBatches(db: Db | Tx, { id, number, facilityIds }: BatchFilter) {
  let rows = db
    .selectFrom('stock_batch')
    .innerJoin('product', 'product.id', 'stock_batch.product_id')
    .innerJoin('facility', 'facility.id', 'stock_batch.facility_id')
    .selectAll('stock_batch')
    .select((eb) => [
      'product.name as product_name',
      'product.unit',
      'facility.name as facility_name',
      eb
        .selectFrom('stock_level')
        .select(sql<number>`coalesce(sum(on_hand), 0)::int`.as('sum'))
        .whereRef('stock_level.batch_id', '=', 'stock_batch.id')
        .as('on_hand'),
    ])
    .orderBy('product.name')
    .orderBy('stock_batch.id')
    .limit(100)
  if (id) rows = rows.where('stock_batch.id', '=', id)
  if (number) rows = rows.where(sql`lower(stock_batch.number)`, '=', number.toLowerCase())
  if (facilityIds !== 'all')
    rows = rows.where(sql<boolean>`stock_batch.facility_id = any(${[...facilityIds]}::uuid[])`)
  return rows.execute()
}
export type FoundBatchRow = Awaited<ReturnType<typeof selectBatches>>[number]

/** False when it is recalled already. */
export async function markRecalled(tx: Tx, id: string, reason: string, at: Date): Promise<boolean> {
  const row = await tx
    .updateTable('stock_batch')
    .set({ recalled_at: at, recall_reason: reason })
    .where('id', '=', id)
    .where('recalled_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
