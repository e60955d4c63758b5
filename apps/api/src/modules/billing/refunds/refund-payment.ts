import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { refundPayment as contract } from '@imeds/contracts/billing'
import type { Actor } from '../../../platform/actor.ts'
import { inTransaction, type Tx } from '../../../platform/db/database.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { lockBill, lockSubject, type BillRow } from '../bills/bill.repository.ts'
import { toRefund } from '../bills/bill.view.ts'
import type { BillingDeps } from '../billing.deps.ts'
import {
  BillNotRefundable,
  PaymentNotFound,
  RefundChannelMismatch,
  RefundExceedsPayment,
} from '../billing.errors.ts'
import { reachBill } from '../bills/get-bill.ts'
import { supersedeOrders } from '../payments/payment-order.repository.ts'
import { lockSettlingPayments, markSurplus, type PaymentRow } from '../payments/payment.repository.ts'
import { lockRefundWhole, processRefund } from './process-refund.ts'
import { lockRefund, type RefundRow } from './refund.repository.ts'
import { requestRefund } from './request-refund.ts'

type Wish = InputOf<typeof contract>['body']

/** Gives back part of what was paid because a person says so, with their reason. */
export async function refundPayment(
  deps: BillingDeps,
  actor: Actor,
  { params: { id }, body }: InputOf<typeof contract>,
  { audit }: RequestContext,
): Promise<ReplyOf<typeof contract>> {
  const bill = await reachBill(deps.db, actor, 'bill.refund', id)
  audit.patientId = bill.patient_id
  audit.reason = body.reason
  const refund = await inTransaction(deps.db, async (tx) => {
    await lockSubject(tx, { subjectType: bill.subject_type, subjectId: bill.subject_id })
    const payment = await choosePayment(tx, await lockBill(tx, id), body)
    const requested = await requestRefund(deps, tx, payment, {
      amountPaise: body.amountPaise,
      reason: body.reason,
      requestedBy: actor.userId,
    })
    return body.method ? handOut(deps, tx, requested, body, actor.userId) : requested
  })
  return toRefund(refund)
}

/** The payment that is named, else the gateway's, else the first; whole where its bill is still open. */
async function choosePayment(tx: Tx, bill: BillRow, wish: Wish): Promise<PaymentRow> {
  const { status } = bill
  const payments = await lockSettlingPayments(tx, bill.id)
  if (payments.length === 0 || !['open', 'paid', 'partly_refunded'].includes(status))
    throw new BillNotRefundable({ data: { status } })
  const payment = wish.paymentId ? payments.find((one) => one.id === wish.paymentId) : payments[0]
  if (!payment) throw new PaymentNotFound()
  const { channel } = payment
  if ((channel === 'counter') !== (wish.method !== undefined))
    throw new RefundChannelMismatch({ data: { channel } })
  if (status !== 'open') return payment
  if (wish.amountPaise !== payment.amount_paise) throw new RefundExceedsPayment()
  await supersedeOrders(tx, bill.id)
  return markSurplus(tx, payment.id)
}

async function handOut(
  deps: BillingDeps,
  tx: Tx,
  { id }: RefundRow,
  { method, reference }: Wish,
  paidOutBy: string,
): Promise<RefundRow> {
  if (method)
    await processRefund(deps, tx, await lockRefundWhole(tx, id), {
      method,
      reference: method === 'cash' ? null : (reference ?? null),
      paidOutBy,
    })
  return lockRefund(tx, id)
}
