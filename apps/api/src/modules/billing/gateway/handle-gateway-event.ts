import type { BillingDeps } from '../billing.deps.ts'
import { PaymentMismatch } from '../billing.errors.ts'
import { auditGatewayRefusal } from './gateway-audit.repository.ts'
import { findGatewayEvent, markHandled } from './gateway-event.repository.ts'
import { RazorpayWebhook, toPayment, toRefund } from './razorpay-shapes.ts'
import { receiveRefund } from '../refunds/receive-refund.ts'
import { bookPayment } from '../payments/sync-payment-order.ts'

export type GatewayEventKey = { gateway: string; eventId: string }
export const handleGatewayEventJob = 'handle_gateway_event'

/**
 * Acts on a stored webhook. The order in which events come says nothing, and each may come twice: what is booked
 * follows from the state they tell, not from their names.
 */
export async function handleGatewayEvent(deps: BillingDeps, key: GatewayEventKey): Promise<void> {
  const { db, clock, log } = deps
  const event = await findGatewayEvent(db, key)
  if (!event || event.handled_at) return
  const { payload } = RazorpayWebhook.parse({ event: event.name, payload: event.payload })
  try {
    if (payload.refund) await receiveRefund(deps, toRefund(payload.refund.entity))
    else if (payload.payment) await bookPayment(deps, toPayment(payload.payment.entity))
  } catch (error) {
    if (!(error instanceof PaymentMismatch)) throw error
    const { code } = error
    log.error({ eventId: key.eventId, code }, 'a webhook tells of a payment that does not fit its order')
    await auditGatewayRefusal(db, { operation: 'handleGatewayEvent', recordId: key.eventId, code })
  }
  await markHandled(db, key, clock.now())
}
