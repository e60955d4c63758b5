import type { Card, Payment, PaymentMethod, Refund, StoredOrder, StoredPayment } from './entities.ts'
import { bankReference, newIdentifier } from './identifiers.ts'
import type { EventDraft } from './webhooks/envelope.ts'

/** The rows after something happened, and what the gateway tells the merchant about it. */
export interface Consequence {
  order: StoredOrder
  payment: StoredPayment
  refund: Refund | null
  events: EventDraft[]
}

/** Who pays, and what for. */
export interface Customer {
  email: string | null
  contact: string | null
  description: string | null
}

/** A first try to pay the order: the payment is `created`, the order `attempted`. */
export function attempt(
  order: StoredOrder,
  method: PaymentMethod,
  customer: Customer,
  now: number,
): { order: StoredOrder; payment: StoredPayment } {
  const card = method === 'card' ? demoCard() : null
  const payment: StoredPayment = {
    id: newIdentifier('pay'),
    entity: 'payment',
    amount: order.amount,
    currency: 'INR',
    status: 'created',
    order_id: order.id,
    invoice_id: null,
    international: false,
    method,
    amount_refunded: 0,
    refund_status: null,
    captured: false,
    card_id: card?.id ?? null,
    bank: method === 'netbanking' ? 'SBIN' : null,
    wallet: null,
    vpa: method === 'upi' ? 'success@razorpay' : null,
    ...customer,
    notes: order.notes,
    fee: null,
    tax: null,
    ...NO_ERROR,
    acquirer_data: {},
    created_at: now,
    card,
  }
  return { order: { ...order, attempts: order.attempts + 1, status: 'attempted' }, payment }
}

/** The bank refuses, or the customer does. */
export function decline(order: StoredOrder, payment: StoredPayment): Consequence {
  const failed: StoredPayment = { ...payment, status: 'failed', ...DECLINES[payment.method] }
  return { order, payment: failed, refund: null, events: [{ event: 'payment.failed', payment: failed }] }
}

/**
 * The bank approves. The payment is captured at once where the order says so; if another payment has paid
 * the order in the meantime, the money goes straight back instead.
 */
export function approve(order: StoredOrder, payment: StoredPayment, now: number): Consequence {
  const authorized: StoredPayment = {
    ...payment,
    status: 'authorized',
    ...NO_ERROR,
    acquirer_data: acquirerData(payment.method),
  }
  const told: EventDraft = { event: 'payment.authorized', payment: authorized }
  if (!order.autoCapture) return { order, payment: authorized, refund: null, events: [told] }
  const next = order.status === 'paid' ? giveBack(order, authorized, now) : capture(order, authorized)
  return { ...next, events: [told, ...next.events] }
}

/** The merchant takes the authorized money: the order is paid. Fee is 2 % and 18 % GST on it. */
export function capture(order: StoredOrder, payment: StoredPayment): Consequence {
  const base = Math.round(payment.amount * 0.02)
  const tax = Math.round(base * 0.18)
  const captured: StoredPayment = { ...payment, status: 'captured', captured: true, fee: base + tax, tax }
  const paid: StoredOrder = { ...order, status: 'paid', amount_paid: order.amount, amount_due: 0 }
  const events: EventDraft[] = [
    { event: 'payment.captured', payment: captured },
    { event: 'order.paid', payment: captured, order: paid },
  ]
  return { order: paid, payment: captured, refund: null, events }
}

function giveBack(order: StoredOrder, authorized: StoredPayment, now: number): Consequence {
  const refund: Refund = {
    id: newIdentifier('rfnd'),
    entity: 'refund',
    amount: authorized.amount,
    currency: 'INR',
    payment_id: authorized.id,
    notes: [],
    receipt: null,
    acquirer_data: { arn: bankReference(23) },
    created_at: now,
    batch_id: null,
    status: 'processed',
    speed_processed: 'normal',
    speed_requested: 'normal',
  }
  const payment: StoredPayment = { ...authorized, ...refundedBy(authorized.amount, authorized) }
  const events: EventDraft[] = [
    { event: 'refund.created', payment, refund },
    { event: 'refund.processed', payment, refund },
  ]
  return { order, payment, refund, events }
}

/** The payment's fields when `amountRefunded` paise of it are on their way back in all. */
export function refundedBy(
  amountRefunded: number,
  payment: Pick<Payment, 'amount'>,
): Pick<Payment, 'amount_refunded' | 'refund_status' | 'status'> {
  if (amountRefunded === 0) return { amount_refunded: 0, refund_status: null, status: 'captured' }
  const full = amountRefunded === payment.amount
  return {
    amount_refunded: amountRefunded,
    refund_status: full ? 'full' : 'partial',
    status: full ? 'refunded' : 'captured',
  }
}

const NO_ERROR = {
  error_code: null,
  error_description: null,
  error_source: null,
  error_step: null,
  error_reason: null,
}

type Decline = { [K in keyof typeof NO_ERROR]: string }

const DECLINES: Record<PaymentMethod, Decline> = {
  upi: declined('The payment was declined in the UPI app.', 'customer', 'payment_authentication'),
  card: declined(
    'The bank that issued the card declined the payment.',
    'issuer_bank',
    'payment_authorization',
  ),
  netbanking: declined('The bank declined the payment.', 'bank', 'payment_authorization'),
}

function declined(description: string, source: string, step: string): Decline {
  return {
    error_code: 'BAD_REQUEST_ERROR',
    error_description: description,
    error_source: source,
    error_step: step,
    error_reason: 'payment_declined',
  }
}

function acquirerData(method: PaymentMethod): Record<string, string> {
  if (method === 'card') return { auth_code: bankReference(6) }
  if (method === 'netbanking') return { bank_transaction_id: bankReference(10) }
  return { rrn: bankReference(12), upi_transaction_id: bankReference(32) }
}

function demoCard(): Card {
  return {
    id: newIdentifier('card'),
    entity: 'card',
    name: '',
    last4: '1111',
    network: 'Visa',
    type: 'debit',
    issuer: null,
    international: false,
    emi: false,
    sub_type: 'consumer',
  }
}
