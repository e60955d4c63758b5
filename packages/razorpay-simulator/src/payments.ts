import type { Collection, Payment, PaymentMethod, StoredOrder, StoredPayment } from './entities.ts'
import { paymentView } from './entities.ts'
import type { Fields } from './fields.ts'
import { onlyFields, requiredAmount, rupees } from './fields.ts'
import type { Gateway } from './gateway.ts'
import { findOrder, findPayment, record, rowsOf, settlementIn } from './gateway.ts'
import { GatewayError, invalidField, refused } from './gateway-error.ts'
import { pageOf } from './page.ts'
import type { Customer } from './payment-rules.ts'
import { approve, attempt, capture, decline } from './payment-rules.ts'
import { armSettlement } from './settlements.ts'
import type { CheckoutAnswer } from './signatures.ts'
import { checkoutAnswer } from './signatures.ts'
import { put } from './store.ts'

export const OUTCOMES = ['success', 'decline', 'late', 'lost'] as const
/** How a payment ends: `late` is approved after the customer left, `lost` approved without telling the browser. */
export type PaymentOutcome = (typeof OUTCOMES)[number]

/** What a customer does in checkout. */
export interface PaymentRequest extends Customer {
  method: PaymentMethod
  outcome: PaymentOutcome
  /** When a late payment is approved; when told to, if absent. */
  afterSeconds?: number | undefined
  /** A late payment that is first given up as failed and approved nevertheless. */
  failFirst?: boolean
}

/** A payment and, where the browser learns of its success, the signed answer. */
export interface PaymentResult {
  payment: Payment
  answer: CheckoutAnswer | null
}

const ALREADY_PAID =
  'Your payment has been declined as the order is already paid. Please initiate the payment with a new order.'

/** A customer pays an order in checkout, or tries to. */
export function payOrder(gateway: Gateway, orderId: string, request: PaymentRequest): PaymentResult {
  const { email, contact, description, method } = request
  const found = findOrder(gateway, orderId)
  if (found.status === 'paid') throw refused(ALREADY_PAID)
  const now = gateway.options.now()
  const { order, payment } = attempt(found, method, { email, contact, description }, now)
  const outcome = gateway.faults.payments.take() ? 'decline' : request.outcome
  if (outcome === 'late') return payLate(gateway, request, order, payment)
  const next = outcome === 'decline' ? decline(order, payment) : approve(order, payment, now)
  record(gateway, rowsOf(next), next.events)
  const answer =
    outcome === 'success' ? checkoutAnswer(order.id, payment.id, gateway.options.keySecret) : null
  return { payment: paymentView(next.payment), answer }
}

function payLate(
  gateway: Gateway,
  { afterSeconds, failFirst = false }: PaymentRequest,
  order: StoredOrder,
  created: StoredPayment,
): PaymentResult {
  const first = failFirst ? decline(order, created) : { order, payment: created, refund: null, events: [] }
  const settlement = settlementIn(gateway, afterSeconds, created.id, 'approve-payment')
  record(gateway, [...rowsOf(first), put('settlements', settlement)], first.events)
  armSettlement(gateway, settlement)
  return { payment: paymentView(first.payment), answer: null }
}

/** `GET /v1/payments/:id`; `expand[]=card` adds the card. */
export function getPayment(gateway: Gateway, id: string, query: Fields): Payment {
  return paymentView(findPayment(gateway, id), [query['expand[]']].flat().includes('card'))
}

/** `GET /v1/payments`. */
export function listPayments({ store }: Gateway, query: Fields): Collection<Payment> {
  return pageOf(
    [...store.payments.values()].map((payment) => paymentView(payment)),
    query,
  )
}

/** `POST /v1/payments/:id/capture`: takes exactly the authorized amount, once. */
export function capturePayment(gateway: Gateway, id: string, body: Fields): Payment {
  const payment = findPayment(gateway, id)
  onlyFields(body, ['amount', 'currency'])
  const amount = requiredAmount(body)
  rupees(body)
  if (payment.captured) throw refused('This payment has already been captured')
  if (payment.status !== 'authorized') {
    throw refused('Only payments which have been authorized and not yet captured can be captured')
  }
  if (amount !== payment.amount) {
    throw invalidField('amount', 'Capture amount must be equal to the amount authorized')
  }
  const order = findOrder(gateway, payment.order_id)
  if (order.status === 'paid') throw refused(ALREADY_PAID)
  const next = capture(order, payment)
  record(gateway, rowsOf(next), next.events)
  return paymentView(next.payment)
}

/** The refusal that checkout shows for a failed payment. */
export function declineError(payment: Payment): GatewayError {
  return new GatewayError(400, {
    description: payment.error_description ?? '',
    source: payment.error_source ?? 'NA',
    step: payment.error_step ?? 'NA',
    reason: payment.error_reason ?? 'NA',
    metadata: { payment_id: payment.id, order_id: payment.order_id },
  })
}
