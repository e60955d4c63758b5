import type { Tx } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import {
  dueOf,
  lockBill,
  lockLiveBill,
  lockSubject,
  setBillStatus,
  type BillRow,
} from '../bills/bill.repository.ts'
import { settleBill } from '../bills/settle-bill.ts'
import { PaymentMismatch } from '../billing.errors.ts'
import { post } from '../books/ledger.repository.ts'
import type { GatewayPayment } from '../gateway/payment-gateway.ts'
import { issueReceipt } from '../receipts/issue-receipt.ts'
import { requestRefund } from '../refunds/request-refund.ts'
import {
  findSubjectOfOrder,
  lockPaymentOrder,
  markPaid,
  type PaymentOrderRow,
} from './payment-order.repository.ts'
import { findCaptured, insertCaptured, type PaymentRow } from './payment.repository.ts'

type SettleDeps = Pick<Deps, 'clock' | 'publish'>

/**
 * Books a payment that the gateway captured, however the news came: from the page, a webhook or reconciliation, once
 * or many times. It settles an open bill of which just that much is due, reopens and settles a cancelled one, and goes
 * back whole otherwise: captured money is never left unbooked.
 * @throws PaymentMismatch for another order, amount or currency than was asked for.
 */
export async function settlePayment(
  deps: SettleDeps,
  tx: Tx,
  paid: GatewayPayment,
  signature: string | null = null,
): Promise<void> {
  const at = deps.clock.now()
  const { order, bill } = await lockOrder(tx, paid)
  if (await findCaptured(tx, paid.id)) return
  const settles = await isWanted(tx, bill, paid.amountPaise)
  if (settles && bill.status === 'cancelled') await setBillStatus(tx, bill.id, 'open')
  const payment = await insertCaptured(tx, {
    billId: bill.id,
    paymentOrderId: order.id,
    gatewayPaymentId: paid.id,
    signature,
    method: paid.method,
    amountPaise: paid.amountPaise,
    surplus: !settles,
    capturedAt: at,
  })
  await markPaid(tx, order.id)
  await post(tx, {
    facilityId: bill.facility_id,
    billId: bill.id,
    sourceType: 'payment',
    sourceId: payment.id,
    debit: { gateway: payment.amount_paise },
    credit: { patient_receivable: payment.amount_paise },
    at,
  })
  if (!settles) return giveBack(deps, tx, payment)
  await settleBill(deps, tx, bill, { payerId: order.created_by, at })
  await issueReceipt(tx, bill, payment, at)
}

async function lockOrder(tx: Tx, paid: GatewayPayment): Promise<{ order: PaymentOrderRow; bill: BillRow }> {
  if (!paid.orderId) throw new PaymentMismatch()
  const subject = await findSubjectOfOrder(tx, paid.orderId)
  if (!subject) throw new PaymentMismatch()
  await lockSubject(tx, subject)
  const order = await lockPaymentOrder(tx, paid.orderId)
  if (paid.amountPaise !== order.amount_paise || paid.currency !== 'INR') throw new PaymentMismatch()
  return { order, bill: await lockBill(tx, order.bill_id) }
}

/** A cancelled bill is wanted again, unless its subject has got another one since. */
async function isWanted(tx: Tx, bill: BillRow, amountPaise: number): Promise<boolean> {
  if (amountPaise !== dueOf(bill)) return false
  if (bill.status !== 'cancelled') return bill.status === 'open'
  // What a credit note took back is not wanted again.
  if (bill.number !== null) return false
  const live = await lockLiveBill(tx, { subjectType: bill.subject_type, subjectId: bill.subject_id })
  return live === undefined
}

async function giveBack(deps: SettleDeps, tx: Tx, payment: PaymentRow): Promise<void> {
  await requestRefund(deps, tx, payment, {
    amountPaise: payment.amount_paise,
    reason: { code: 'paid_beside' },
    requestedBy: null,
  })
}
