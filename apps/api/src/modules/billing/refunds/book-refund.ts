import { refundFailed, refundProcessed } from '@imeds/contracts/billing'
import { inTransaction, type Tx } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import { lockBill, lockSubject, type BillRow } from '../bills/bill.repository.ts'
import type { GatewayRefund } from '../gateway/payment-gateway.ts'
import { issueCreditNote } from '../bills/issue-credit-note.ts'
import { post } from '../books/ledger.repository.ts'
import { lockPayment, reserveRefund, type PaymentRow } from '../payments/payment.repository.ts'
import { findRefundPlace, lockRefund, updateRefund, type RefundRow } from './refund.repository.ts'
import { payerTopics } from '../payments/topics.ts'

/** A refund that the gateway keeps refusing is left to people. */
const maxFailures = 5
type Locked = { refund: RefundRow; payment: PaymentRow; bill: BillRow; payerId: string | null }

/**
 * Books what the gateway says of a refund, however the news came, once or many times. `failures` is how often it had
 * refused before the try that this answer is about: news of an older try changes nothing.
 */
export async function bookRefund(
  deps: Deps,
  { id, failures }: { id: string; failures: number },
  told: GatewayRefund,
): Promise<void> {
  if (told.state === 'failed') return noteRefusal(deps, id, failures)
  await inTransaction(deps.db, async (tx) => {
    const locked = await lockAll(tx, id)
    const { refund } = locked
    if (
      refund.status === 'processed' ||
      (told.state === 'pending' && (refund.failures !== failures || refund.status === 'failed'))
    )
      return
    // Given up, and processed after all: it counts again.
    if (refund.status === 'failed') await reserveRefund(tx, locked.payment.id, refund.amount_paise)
    await updateRefund(tx, id, { gateway_refund_id: told.id, status: 'processing' })
    if (told.state === 'processed') await process(deps, tx, locked)
  })
}

/** The money is back with the patient: reverse the payment, and the bill by a credit note where it settled one. */
async function process(
  { clock, publish }: Deps,
  tx: Tx,
  { refund, payment, bill, payerId }: Locked,
): Promise<void> {
  const at = clock.now()
  await updateRefund(tx, refund.id, { status: 'processed', processed_at: at })
  await post(tx, {
    facilityId: bill.facility_id,
    billId: bill.id,
    sourceType: 'refund',
    sourceId: refund.id,
    debit: 'patient_receivable',
    credit: 'gateway',
    amountPaise: refund.amount_paise,
    at,
  })
  await publish(tx, refundProcessed({ refundId: refund.id, billId: bill.id }, payerTopics(payerId)))
  if (payment.surplus) return
  const creditNoteId = await issueCreditNote(tx, bill, refund.amount_paise, at)
  await updateRefund(tx, refund.id, { credit_note_id: creditNoteId })
}

/** The gateway said no: tried again by reconciliation under a new key, and after some refusals left to people. */
export async function noteRefusal(deps: Deps, id: string, failures: number): Promise<void> {
  await inTransaction(deps.db, async (tx) => {
    const { refund, payment, bill, payerId } = await lockAll(tx, id)
    if (refund.failures !== failures || refund.status === 'processed' || refund.status === 'failed') return
    const forGood = failures + 1 >= maxFailures
    await updateRefund(tx, id, {
      failures: failures + 1,
      gateway_refund_id: null,
      status: forGood ? 'failed' : 'requested',
    })
    if (!forGood) return
    await reserveRefund(tx, payment.id, -refund.amount_paise)
    deps.log.error({ refundId: id, billId: bill.id }, 'a refund failed for good')
    await deps.publish(tx, refundFailed({ refundId: id, billId: bill.id }, payerTopics(payerId)))
  })
}

/** In the order in which settling locks: subject, bill, payment, refund. */
async function lockAll(tx: Tx, refundId: string): Promise<Locked> {
  const { billId, paymentId, payerId, ...subject } = await findRefundPlace(tx, refundId)
  await lockSubject(tx, subject)
  const bill = await lockBill(tx, billId)
  const payment = await lockPayment(tx, paymentId)
  return { bill, payment, payerId, refund: await lockRefund(tx, refundId) }
}
