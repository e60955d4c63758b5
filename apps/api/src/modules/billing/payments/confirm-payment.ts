import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { confirmPayment as contract } from '@imeds/contracts/billing'
import type { Actor } from '../../../platform/actor.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import type { BillingDeps } from '../billing.deps.ts'
import { PaymentMismatch, PaymentNotCaptured, PaymentsOff, SignatureInvalid } from '../billing.errors.ts'
import { findCaptured } from './payment.repository.ts'
import { reachPaymentOrder, toPaymentOrder } from './payment-order.view.ts'
import { settlePayment } from './settle-payment.ts'

/** Takes the checkout's signed answer and books the payment as the gateway itself tells it. */
export async function confirmPayment(
  deps: BillingDeps,
  actor: Actor,
  { params: { id }, body }: InputOf<typeof contract>,
  { audit }: RequestContext,
): Promise<ReplyOf<typeof contract>> {
  const { db, gateway } = deps
  const order = await reachPaymentOrder(db, actor, id)
  audit.patientId = order.patient_id
  if (!gateway.checkout) throw new PaymentsOff()
  const { razorpay_payment_id: paymentId, razorpay_signature: signature } = body
  if (body.razorpay_order_id !== order.gateway_order_id) throw new PaymentMismatch()
  // Our own order id is what must have been signed, never the one handed in.
  if (!gateway.verifyCheckoutSignature({ orderId: order.gateway_order_id, paymentId, signature }))
    throw new SignatureInvalid()
  const known = await findCaptured(db, paymentId)
  if (known && known.payment_order_id !== id) throw new PaymentMismatch()
  if (!known) {
    const payment = await gateway.fetchPayment(paymentId)
    if (payment.orderId !== order.gateway_order_id) throw new PaymentMismatch()
    if (payment.state !== 'captured') throw new PaymentNotCaptured({ retryAfter: 2 })
    await inTransaction(db, (tx) => settlePayment(deps, tx, payment, signature))
  }
  return toPaymentOrder(await reachPaymentOrder(db, actor, id))
}
