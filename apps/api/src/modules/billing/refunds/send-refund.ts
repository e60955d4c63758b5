import type { BillingDeps } from '../billing.deps.ts'
import { bookRefund, noteRefusal } from './book-refund.ts'
import { GatewayRefused, type GatewayRefund } from '../gateway/payment-gateway.ts'
import { findPaymentOfRefund } from '../payments/payment.repository.ts'
import { refundKey } from './refund-key.ts'
import { findRefund } from './refund.repository.ts'

/**
 * Asks the gateway for a refund, or about one that it has accepted. Repeating is safe: the key makes it the same
 * request. @throws Unavailable, and the job tries again
 */
export async function sendRefund(deps: BillingDeps, refundId: string): Promise<void> {
  const { db, gateway } = deps
  const refund = await findRefund(db, refundId)
  if (!refund || refund.channel === 'counter') return
  if (refund.status === 'processed' || refund.status === 'failed') return
  const key = refundKey(refund)
  let answer: GatewayRefund
  try {
    answer = refund.gateway_refund_id
      ? await gateway.fetchRefund(refund.gateway_refund_id)
      : await gateway.refund({
          paymentId: await findPaymentOfRefund(db, refund),
          amountPaise: refund.amount_paise,
          key,
        })
  } catch (error) {
    if (!(error instanceof GatewayRefused)) throw error
    deps.log.warn({ refundId, status: error.status }, 'the gateway refused a refund')
    return noteRefusal(deps, refundId, refund.failures)
  }
  await bookRefund(deps, { id: refundId, failures: refund.failures }, answer)
}
