import type * as contract from '@imeds/contracts/stock'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { newId } from '../../../platform/ids.ts'
import { PurchaseOrderNotFound } from '../stock.errors.ts'
import { requireStore } from '../stock.scope.ts'
import { receive, type Received } from './receive.ts'
import { insertReceipt, lockPurchaseOrder, noteArrival } from './receiving.repository.ts'

/** Books a delivery in, batch by batch, and notes what has arrived of the purchase order. */
export const receiveGoods: Handler<typeof contract.receiveGoods> = async (
  { db, clock },
  actor,
  { params, body },
  { audit },
) => {
  const store = await requireStore(db, actor, 'stock.manage', params.id)
  const receivedAt = clock.now()
  return inTransaction(db, async (tx) => {
    const order = body.purchaseOrderId
      ? await lockPurchaseOrder(tx, body.purchaseOrderId, store.id)
      : undefined
    if (body.purchaseOrderId && !['open', 'partly_received'].includes(order?.status ?? ''))
      throw new PurchaseOrderNotFound()
    const id = newId()
    const received = await receive(tx, {
      store,
      lines: body.lines,
      source: { type: 'goods_receipt', id },
      by: actor.userId,
      at: receivedAt,
    })
    await insertReceipt(
      tx,
      {
        id,
        store_id: store.id,
        purchase_order_id: order?.id ?? null,
        supplier: body.supplier,
        invoice_number: body.invoiceNumber ?? null,
        received_by: actor.userId,
        received_at: receivedAt,
      },
      received,
    )
    if (order) await noteArrival(tx, order.id, byProduct(received), receivedAt)
    audit.recordId = id
    return {
      id,
      receivedAt: receivedAt.toISOString(),
      lines: received.map(({ batchId, productId, quantity }) => ({ batchId, productId, quantity })),
    }
  })
}

function byProduct(received: readonly Received[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { productId, quantity } of received) sums.set(productId, (sums.get(productId) ?? 0) + quantity)
  return sums
}
