import type { Collection, Refund } from './entities.ts'
import type { Fields } from './fields.ts'
import { notes, oneOf, onlyFields, optionalAmount, receipt } from './fields.ts'
import type { Gateway } from './gateway.ts'
import { findPayment, record, settlementIn } from './gateway.ts'
import { GatewayError, invalidField, refused, unknownId } from './gateway-error.ts'
import { bankReference, newIdentifier } from './identifiers.ts'
import { pageOf } from './page.ts'
import { openRefund, refundableAmount } from './refund-rules.ts'
import { armSettlement } from './settlements.ts'
import { put } from './store.ts'

/**
 * `POST /v1/payments/:id/refund`: all that is left, or `amount` of it. The same idempotency key with the same
 * request answers the first refund again; with another request it is refused.
 */
export function refundPayment(
  gateway: Gateway,
  paymentId: string,
  body: Fields,
  key: string | undefined,
): Refund {
  const fingerprint = JSON.stringify([
    paymentId,
    Object.keys(body)
      .toSorted()
      .map((name) => [name, body[name]]),
  ])
  const earlier = key === undefined ? null : findRepeated(gateway, key, fingerprint)
  if (earlier) return earlier
  const payment = findPayment(gateway, paymentId)
  onlyFields(body, ['amount', 'speed', 'notes', 'receipt'])
  const amount = refundableAmount(payment, optionalAmount(body))
  const speed = oneOf(body, 'speed', ['normal', 'optimum'])
  const fault = gateway.faults.refunds.take()
  if (fault?.kind === 'refuse') throw refused(NO_BALANCE)
  const refund: Refund = {
    id: newIdentifier('rfnd'),
    entity: 'refund',
    amount,
    currency: 'INR',
    payment_id: payment.id,
    notes: notes(body),
    receipt: unusedReceipt(gateway, body),
    acquirer_data: { arn: fault ? null : bankReference(23) },
    created_at: gateway.options.now(),
    batch_id: null,
    status: fault ? 'pending' : 'processed',
    speed_processed: speed === 'optimum' ? 'instant' : 'normal',
    speed_requested: speed,
  }
  const next = openRefund(refund, payment)
  const changes = [put('refunds', refund), put('payments', next.payment)]
  if (key !== undefined) changes.push(put('refundKeys', { id: key, fingerprint, refundId: refund.id }))
  const settlement = fault
    ? settlementIn(
        gateway,
        fault.seconds,
        refund.id,
        fault.kind === 'fail' ? 'fail-refund' : 'process-refund',
      )
    : null
  if (settlement) changes.push(put('settlements', settlement))
  record(gateway, changes, next.events)
  if (settlement) armSettlement(gateway, settlement)
  return refund
}

/** `GET /v1/payments/:id/refunds`. */
export function listRefundsOfPayment(gateway: Gateway, paymentId: string, query: Fields): Collection<Refund> {
  const payment = findPayment(gateway, paymentId)
  return pageOf(
    [...gateway.store.refunds.values()].filter((refund) => refund.payment_id === payment.id),
    query,
  )
}

/** `GET /v1/refunds`. */
export function listRefunds({ store }: Gateway, query: Fields): Collection<Refund> {
  return pageOf(store.refunds.values(), query)
}

/** `GET /v1/refunds/:id`. */
export function getRefund({ store }: Gateway, id: string): Refund {
  const refund = store.refunds.get(id)
  if (!refund) throw unknownId()
  return refund
}

const NO_BALANCE = 'Your account does not have enough balance to carry out the refund operation.'

function findRepeated(gateway: Gateway, key: string, fingerprint: string): Refund | null {
  if (!/^[\w-]{10,}$/.test(key)) {
    throw refused('The idempotency key must have at least 10 letters, digits, hyphens or underscores.')
  }
  const earlier = gateway.store.refundKeys.get(key)
  if (!earlier) return null
  if (earlier.fingerprint !== fingerprint) {
    throw new GatewayError(400, {
      description: 'Different request with the same idempotency key has already been processed.',
    })
  }
  return getRefund(gateway, earlier.refundId)
}

function unusedReceipt({ store }: Gateway, body: Fields): string | null {
  const given = receipt(body)
  const used = given !== null && [...store.refunds.values()].some((refund) => refund.receipt === given)
  if (used) throw invalidField('receipt', 'The receipt of a refund must be unique.')
  return given
}
