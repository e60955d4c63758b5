import { refundRequested } from '@imeds/contracts/billing'
import type { Deps } from '../../../platform/deps.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { lockLiveBill, lockSubject, type BillRow, type Subject } from '../bills/bill.repository.ts'
import { lockSettlingPayments, type PaymentRow } from '../payments/payment.repository.ts'
import type { RefundReason } from '../texts.ts'
import type { RefundRow } from './refund.repository.ts'
import { sharesOf } from './shares-of.ts'
import { writeRefund, type NewRefund } from './write-refund.ts'

export type RefundDeps = Pick<Deps, 'clock' | 'publish'>

/**
 * Writes down that money goes back: after the commit the gateway is asked, or the counter hands it out.
 * @throws RefundExceedsPayment
 */
export async function requestRefund(
  { clock, publish }: RefundDeps,
  tx: Tx,
  payment: PaymentRow,
  refund: Omit<NewRefund, 'at' | 'gatewayRefundId'>,
): Promise<RefundRow> {
  const row = await writeRefund(tx, payment, { ...refund, at: clock.now() })
  await publish(tx, refundRequested({ refundId: row.id, billId: payment.bill_id }))
  return row
}

export type RefundForSubject = Subject & {
  /** Of what was captured, 0 to 100; half a paisa rounds up. */
  percent: number
  reason: RefundReason
  /** Null when nobody asked: the system gives back a late payment. */
  requestedBy: string | null
}

/**
 * Gives back a share of what was paid for a subject, in the caller's transaction; 0 where nothing was paid, or nothing
 * is left. It goes back the way it came: by the gateway on its own, else at the counter, which is told that it is due.
 * What is still open is cancelled by `cancelOpenBill` instead.
 */
export async function refundForSubject(
  deps: RefundDeps,
  tx: Tx,
  { percent, reason, requestedBy, ...subject }: RefundForSubject,
): Promise<{ refundPaise: number }> {
  const paid = await lockPaid(tx, subject)
  if (!paid) return { refundPaise: 0 }
  const shares = sharesOf(paid.payments, percent)
  for (const { payment, amountPaise: share } of shares)
    await requestRefund(deps, tx, payment, { amountPaise: share, reason, requestedBy })
  return { refundPaise: shares.reduce((total, share) => total + share.amountPaise, 0) }
}

/** The settled bill of a subject with its payments, all locked; nothing where there is none. */
export async function lockPaid(
  tx: Tx,
  subject: Subject,
): Promise<{ bill: BillRow; payments: PaymentRow[] } | undefined> {
  await lockSubject(tx, subject)
  const bill = await lockLiveBill(tx, subject)
  if (!bill || bill.status === 'open') return undefined
  const payments = await lockSettlingPayments(tx, bill.id)
  return payments.length ? { bill, payments } : undefined
}
