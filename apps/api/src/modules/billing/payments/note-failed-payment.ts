import { paymentFailed } from '@imeds/contracts/billing'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { GatewayPayment } from '../gateway/payment-gateway.ts'
import { findSubjectOfOrder, lockPaymentOrder } from './payment-order.repository.ts'
import { insertFailed } from './payment.repository.ts'
import { payerTopics } from './topics.ts'

/** Writes down a declined try to pay, so that the page can say so. Payments of other shops' orders are passed over. */
export async function noteFailedPayment({ db, clock, publish }: Deps, failed: GatewayPayment): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { orderId } = failed
    if (!orderId || !(await findSubjectOfOrder(tx, orderId))) return
    const order = await lockPaymentOrder(tx, orderId)
    const isNew = await insertFailed(tx, {
      billId: order.bill_id,
      paymentOrderId: order.id,
      gatewayPaymentId: failed.id,
      signature: null,
      method: failed.method,
      amountPaise: failed.amountPaise,
      at: clock.now(),
    })
    if (isNew)
      await publish(
        tx,
        paymentFailed({ billId: order.bill_id, paymentOrderId: order.id }, payerTopics(order.created_by)),
      )
  })
}
