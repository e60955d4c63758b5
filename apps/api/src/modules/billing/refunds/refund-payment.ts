import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { refundPayment as contract } from '@imeds/contracts/billing'
import type { Actor } from '../../../platform/actor.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { lockBill, lockSubject } from '../bills/bill.repository.ts'
import { toRefund } from '../bills/bill.view.ts'
import type { BillingDeps } from '../billing.deps.ts'
import { BillNotRefundable } from '../billing.errors.ts'
import { reachBill } from '../bills/get-bill.ts'
import { lockSettlingPayment } from '../payments/payment.repository.ts'
import { requestRefund } from './request-refund.ts'

/** Gives back part of what was paid because a person says so, with their reason. */
export async function refundPayment(
  deps: BillingDeps,
  actor: Actor,
  { params: { id }, body: { amountPaise, reason } }: InputOf<typeof contract>,
  { audit }: RequestContext,
): Promise<ReplyOf<typeof contract>> {
  const bill = await reachBill(deps.db, actor, 'bill.refund', id)
  audit.patientId = bill.patient_id
  audit.reason = reason
  const refund = await inTransaction(deps.db, async (tx) => {
    await lockSubject(tx, { subjectType: bill.subject_type, subjectId: bill.subject_id })
    const { status } = await lockBill(tx, id)
    const payment = await lockSettlingPayment(tx, id)
    if (!payment || !['paid', 'partly_refunded'].includes(status))
      throw new BillNotRefundable({ data: { status } })
    return requestRefund(deps, tx, payment, { amountPaise, reason, requestedBy: actor.userId })
  })
  return toRefund(refund)
}
