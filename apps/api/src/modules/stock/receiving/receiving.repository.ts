import { sql, type Insertable } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'

type NewBatch = Insertable<Schema['stock_batch']>

/** The batch of this number, as it is known; a new one is added as given. */
export async function findOrAddBatch(tx: Tx, values: NewBatch) {
  await tx
    .insertInto('stock_batch')
    .values(values)
    .onConflict((conflict) => conflict.constraint('stock_batch_once').doNothing())
    .execute()
  return tx
    .selectFrom('stock_batch')
    .selectAll()
    .where('facility_id', '=', values.facility_id)
    .where('product_id', '=', values.product_id)
    .where('number', '=', values.number)
    .executeTakeFirstOrThrow()
}

export async function insertReceipt(
  tx: Tx,
  receipt: Insertable<Schema['goods_receipt']>,
  lines: readonly { batchId: string; quantity: number; costPaise: number | null }[],
): Promise<string> {
  const { id } = await tx
    .insertInto('goods_receipt')
    .values(receipt)
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('goods_receipt_line')
    .values(
      lines.map((line, index) => ({
        goods_receipt_id: id,
        position: index + 1,
        batch_id: line.batchId,
        quantity: line.quantity,
        cost_paise: line.costPaise,
      })),
    )
    .execute()
  return id
}

export const lockPurchaseOrder = (tx: Tx, id: string, storeId: string) =>
  tx
    .selectFrom('purchase_order')
    .selectAll()
    .where('id', '=', id)
    .where('store_id', '=', storeId)
    .forUpdate()
    .executeTakeFirst()

/** Notes what arrived of an order, and closes it when all of it did. */
export async function noteArrival(
  tx: Tx,
  purchaseOrderId: string,
  arrived: ReadonlyMap<string, number>,
  at: Date,
): Promise<void> {
  for (const [productId, quantity] of arrived)
    await tx
      .updateTable('purchase_order_line')
      .set({ received: sql<number>`received + ${quantity}` })
      .where('purchase_order_id', '=', purchaseOrderId)
      .where('product_id', '=', productId)
      .execute()
  const { open } = await tx
    .selectFrom('purchase_order_line')
    .select((eb) => eb.fn.countAll<number>().as('open'))
    .where('purchase_order_id', '=', purchaseOrderId)
    .whereRef('received', '<', 'quantity')
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('purchase_order')
    .set(open > 0 ? { status: 'partly_received' } : { status: 'received', closed_at: at })
    .where('id', '=', purchaseOrderId)
    .execute()
}
