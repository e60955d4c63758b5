import { refundProcessed } from '@imeds/contracts/billing'
import type { Tx } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import { lockBill, lockSubject, type BillRow } from '../bills/bill.repository.ts'
import { issueCreditNote } from '../bills/issue-credit-note.ts'
import { post } from '../books/ledger.repository.ts'
import { lockPayment, type PaymentRow } from '../payments/payment.repository.ts'
import { payerTopics } from '../payments/topics.ts'
import { findRefundLines } from './refund-line.repository.ts'
import { findRefundPlace, lockRefund, updateRefund, type RefundRow } from './refund.repository.ts'
import { planLines } from './write-refund.ts'

export type CounterMethod = 'cash' | 'card' | 'upi'
export type PaidOut = { method: CounterMethod; reference: string | null; paidOutBy: string }
export type LockedRefund = { refund: RefundRow; payment: PaymentRow; bill: BillRow; payerId: string | null }

/** In the order in which settling locks: subject, bill, payment, refund. */
export async function lockRefundWhole(tx: Tx, refundId: string): Promise<LockedRefund> {
  const { billId, paymentId, payerId, ...subject } = await findRefundPlace(tx, refundId)
  await lockSubject(tx, subject)
  const bill = await lockBill(tx, billId)
  const payment = await lockPayment(tx, paymentId)
  return { bill, payment, payerId, refund: await lockRefund(tx, refundId) }
}

/**
 * The money is back with the patient: reverse the payment, and the bill by a credit note where it settled one.
 * `paidOut` says how a counter handed it out.
 */
export async function processRefund(
  { clock, publish }: Pick<Deps, 'clock' | 'publish'>,
  tx: Tx,
  { refund, payment, bill, payerId }: LockedRefund,
  paidOut?: PaidOut,
): Promise<void> {
  const at = clock.now()
  await updateRefund(tx, refund.id, {
    status: 'processed',
    processed_at: at,
    ...(paidOut
      ? { method: paidOut.method, reference: paidOut.reference, paid_out_by: paidOut.paidOutBy }
      : {}),
  })
  await post(tx, {
    facilityId: bill.facility_id,
    billId: bill.id,
    sourceType: 'refund',
    sourceId: refund.id,
    debit: { patient_receivable: refund.amount_paise },
    credit: { [paidOut?.method ?? 'gateway']: refund.amount_paise },
    at,
  })
  await publish(tx, refundProcessed({ refundId: refund.id, billId: bill.id }, payerTopics(payerId)))
  if (payment.surplus) return
  const creditNoteId = await issueCreditNote(tx, bill, await partsOf(tx, refund), at)
  await updateRefund(tx, refund.id, { credit_note_id: creditNoteId })
}

/** Refunds that were on their way when their lines began to be written down get them now. */
async function partsOf(tx: Tx, refund: RefundRow) {
  const parts = await findRefundLines(tx, refund.id)
  if (parts.length) return parts
  await planLines(tx, refund)
  return findRefundLines(tx, refund.id)
}
