import { inTransaction } from '../../../platform/db/database.ts'
import type { BillingDeps } from '../billing.deps.ts'
import type { GatewayPayment } from '../gateway/payment-gateway.ts'
import { noteFailedPayment } from './note-failed-payment.ts'
import { markReconciled } from './payment-order.repository.ts'
import { settlePayment } from './settle-payment.ts'

/** Asks the gateway what became of an order, and books what it says. @throws Unavailable */
export async function syncPaymentOrder(
  deps: BillingDeps,
  order: { id: string; gateway_order_id: string },
): Promise<void> {
  const payments = await deps.gateway.fetchOrderPayments(order.gateway_order_id)
  for (const payment of payments) await bookPayment(deps, payment)
  await markReconciled(deps.db, order.id, deps.clock.now())
}

/** Books one payment as the gateway tells it; what is neither captured nor failed may still become either. */
export async function bookPayment(deps: BillingDeps, payment: GatewayPayment): Promise<void> {
  if (payment.state === 'captured') await inTransaction(deps.db, (tx) => settlePayment(deps, tx, payment))
  if (payment.state === 'failed') await noteFailedPayment(deps, payment)
}
