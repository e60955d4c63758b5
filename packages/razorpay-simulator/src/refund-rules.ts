import type { Refund, StoredPayment } from './entities.ts'
import { invalidField, refused } from './gateway-error.ts'
import { bankReference } from './identifiers.ts'
import { refundedBy } from './payment-rules.ts'
import type { EventDraft } from './webhooks/envelope.ts'

/**
 * The paise to give back: what was asked for, or all that is left. Refunds on their way count as given.
 * @throws GatewayError where the payment was not captured or too little of it is left.
 */
export function refundableAmount(payment: StoredPayment, asked: number | undefined): number {
  if (!payment.captured) throw refused('The payment status should be captured for action to be taken')
  const left = payment.amount - payment.amount_refunded
  if (left === 0) throw refused('The payment has been fully refunded already')
  if (asked === undefined) return left
  if (asked > payment.amount) {
    throw invalidField('amount', 'The refund amount provided is greater than amount captured')
  }
  if (asked > left) {
    throw invalidField('amount', 'The total refund amount is greater than the refund payment amount')
  }
  return asked
}

/** The rows and events of a refund that begins; a `pending` one is settled later. */
export function openRefund(refund: Refund, payment: StoredPayment) {
  const next: StoredPayment = { ...payment, ...refundedBy(payment.amount_refunded + refund.amount, payment) }
  const events: EventDraft[] = [{ event: 'refund.created', payment: next, refund }]
  if (refund.status === 'processed') events.push({ event: 'refund.processed', payment: next, refund })
  return { refund, payment: next, events }
}

/** A pending refund ends: the money arrives, or comes back to the merchant and may be refunded again. */
export function settleRefund(pending: Refund, payment: StoredPayment, arrived: boolean) {
  if (arrived) {
    const refund: Refund = { ...pending, status: 'processed', acquirer_data: { arn: bankReference(23) } }
    return {
      refund,
      payment,
      events: [{ event: 'refund.processed', payment, refund }] satisfies EventDraft[],
    }
  }
  const refund: Refund = { ...pending, status: 'failed' }
  const restored: StoredPayment = {
    ...payment,
    ...refundedBy(payment.amount_refunded - refund.amount, payment),
  }
  const events: EventDraft[] = [{ event: 'refund.failed', payment: restored, refund }]
  return { refund, payment: restored, events }
}
