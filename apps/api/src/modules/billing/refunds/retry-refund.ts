import { refundRequested } from '@imeds/contracts/billing'
import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { retryRefund as contract } from '@imeds/contracts/billing'
import type { Actor } from '../../../platform/actor.ts'
import { inTransaction, onConstraint } from '../../../platform/db/database.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { toRefund } from '../bills/bill.view.ts'
import type { BillingDeps } from '../billing.deps.ts'
import { RefundExceedsPayment, RefundNotFailed, RefundNotFound } from '../billing.errors.ts'
import { lockRefundWhole } from './process-refund.ts'
import { findReachedRefund } from './refund-reading.repository.ts'
import { lockRefund, updateRefund } from './refund.repository.ts'
import { reserveAgain } from './write-refund.ts'

/** Asks the gateway once more for what it refused for good; another refusal is told at once. */
export async function retryRefund(
  deps: BillingDeps,
  actor: Actor,
  { params: { id } }: InputOf<typeof contract>,
  { audit }: RequestContext,
): Promise<ReplyOf<typeof contract>> {
  const reached = await findReachedRefund(deps.db, actor, 'bill.refund', id)
  if (!reached) throw new RefundNotFound()
  audit.patientId = reached.patient_id
  const refund = await inTransaction(deps.db, async (tx) => {
    const locked = await lockRefundWhole(tx, id)
    const { status } = locked.refund
    if (status !== 'failed') throw new RefundNotFailed({ data: { status } })
    await reserveAgain(tx, locked.refund)
      .catch(onConstraint('payment_refund_within', () => new RefundExceedsPayment()))
      .catch(onConstraint('bill_line_credit_within', () => new RefundExceedsPayment()))
    await updateRefund(tx, id, { status: 'requested' })
    await deps.publish(tx, refundRequested({ refundId: id, billId: locked.bill.id }))
    return lockRefund(tx, id)
  })
  return toRefund(refund)
}
