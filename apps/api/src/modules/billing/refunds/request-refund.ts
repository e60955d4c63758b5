import { refundRequested } from '@imeds/contracts/billing'
import type { Deps } from '../../../platform/deps.ts'
import { onConstraint, type Tx } from '../../../platform/db/database.ts'
import { refundOf } from '../amounts.ts'
import { lockLiveBill, lockSubject, type Subject } from '../bills/bill.repository.ts'
import { RefundExceedsPayment } from '../billing.errors.ts'
import { lockSettlingPayment, reserveRefund, type PaymentRow } from '../payments/payment.repository.ts'
import { insertRefund, type RefundRow } from './refund.repository.ts'

export type RefundDeps = Pick<Deps, 'clock' | 'publish'>

/** Writes down that money goes back; after the commit the gateway is asked. @throws RefundExceedsPayment */
export async function requestRefund(
  { clock, publish }: RefundDeps,
  tx: Tx,
  payment: Pick<PaymentRow, 'id' | 'bill_id'>,
  { amountPaise, reason, requestedBy }: { amountPaise: number; reason: string; requestedBy: string | null },
): Promise<RefundRow> {
  await reserveRefund(tx, payment.id, amountPaise).catch(
    onConstraint('payment_refund_within', () => new RefundExceedsPayment()),
  )
  const refund = await insertRefund(tx, {
    paymentId: payment.id,
    billId: payment.bill_id,
    amountPaise,
    reason,
    requestedBy,
    at: clock.now(),
  })
  await publish(tx, refundRequested({ refundId: refund.id, billId: payment.bill_id }))
  return refund
}

export type RefundForSubject = Subject & {
  /** Of what was captured, 0 to 100; half a paisa rounds up. */
  percent: number
  reason: string
  /** Null when nobody asked: the system gives back a late payment. */
  requestedBy: string | null
}

/**
 * Gives back a share of what was paid for a subject, in the caller's transaction; 0 where nothing was paid, or nothing
 * is left. What is still open is cancelled by `cancelOpenBill` instead.
 */
export async function refundForSubject(
  deps: RefundDeps,
  tx: Tx,
  { percent, reason, requestedBy, ...subject }: RefundForSubject,
): Promise<{ refundPaise: number }> {
  await lockSubject(tx, subject)
  const bill = await lockLiveBill(tx, subject)
  const payment = bill && (await lockSettlingPayment(tx, bill.id))
  if (!payment) return { refundPaise: 0 }
  const amountPaise = refundOf(
    { amountPaise: payment.amount_paise, refundedPaise: payment.refunded_paise },
    percent,
  )
  if (amountPaise > 0) await requestRefund(deps, tx, payment, { amountPaise, reason, requestedBy })
  return { refundPaise: amountPaise }
}
