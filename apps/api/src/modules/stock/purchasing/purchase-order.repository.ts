import { sql, type Insertable, type Selectable } from 'kysely'
import { onConstraint, type Db, type Tx } from '../../../platform/db/database.ts'
import type { Cursor } from '../../../platform/db/page.ts'
import type { Schema } from '../../../platform/db/schema.ts'
import { ProductTwice } from '../stock.errors.ts'

export type PurchaseOrderRow = Selectable<Schema['purchase_order']>
type NewLine = { productId: string; quantity: number; costPaise: number | null }

export async function insertPurchaseOrder(
  tx: Tx,
  values: Insertable<Schema['purchase_order']>,
  lines: readonly NewLine[],
): Promise<PurchaseOrderRow> {
  const order = await tx.insertInto('purchase_order').values(values).returningAll().executeTakeFirstOrThrow()
  await tx
    .insertInto('purchase_order_line')
    .values(
      lines.map((line, index) => ({
        purchase_order_id: order.id,
        position: index + 1,
        product_id: line.productId,
        quantity: line.quantity,
        cost_paise: line.costPaise,
      })),
    )
    .execute()
    .catch(onConstraint('purchase_order_line_once', () => new ProductTwice()))
  return order
}

export const findPurchaseOrder = (db: Db | Tx, id: string): Promise<PurchaseOrderRow | undefined> =>
  db.selectFrom('purchase_order').selectAll().where('id', '=', id).executeTakeFirst()

export const findPurchaseLines = (db: Db | Tx, orderIds: readonly string[]) =>
  db
    .selectFrom('purchase_order_line')
    .innerJoin('product', 'product.id', 'purchase_order_line.product_id')
    .select([
      'purchase_order_id',
      'product_id',
      'quantity',
      'received',
      'cost_paise',
      'product.name',
      'product.strength',
      'product.form',
      'product.unit',
      'product.pack_size',
      'product.mrp_paise',
    ])
    .where(sql<boolean>`purchase_order_id = any(${[...orderIds]}::uuid[])`)
    .orderBy('purchase_order_id')
    .orderBy('position')
    .execute()
export type PurchaseLineRow = Awaited<ReturnType<typeof findPurchaseLines>>[number]

/** Newest first; one more than the limit when there are more. */
export function selectPurchaseOrders(
  db: Db,
  filter: { storeId: string; openOnly: boolean; before: Cursor | undefined; limit: number },
): Promise<PurchaseOrderRow[]> {
  let rows = db
    .selectFrom('purchase_order')
    .selectAll()
    .where('store_id', '=', filter.storeId)
    .orderBy('id', 'desc')
    .limit(filter.limit + 1)
  if (filter.openOnly) rows = rows.where('status', 'in', ['open', 'partly_received'])
  if (filter.before) rows = rows.where('id', '<', filter.before.id)
  return rows.execute()
}

export const closePurchaseOrder = (tx: Tx, id: string, at: Date): Promise<PurchaseOrderRow | undefined> =>
  tx
    .updateTable('purchase_order')
    .set({ status: 'cancelled', closed_at: at })
    .where('id', '=', id)
    .where('status', 'in', ['open', 'partly_received'])
    .returningAll()
    .executeTakeFirst()
