import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { payOutRefund as contract } from '@imeds/contracts/billing'
import type { Actor } from '../../../platform/actor.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { toRefund } from '../bills/bill.view.ts'
import type { BillingDeps } from '../billing.deps.ts'
import { RefundNotDue, RefundNotFound } from '../billing.errors.ts'
import { lockRefundWhole, processRefund } from './process-refund.ts'
import { findReachedRefund } from './refund-reading.repository.ts'
import { lockRefund } from './refund.repository.ts'

/** Hands out a refund that is due at the counter; a second click finds it handed out. */
export async function payOutRefund(
  deps: BillingDeps,
  actor: Actor,
  { params: { id }, body: { method, reference } }: InputOf<typeof contract>,
  { audit }: RequestContext,
): Promise<ReplyOf<typeof contract>> {
  const reached = await findReachedRefund(deps.db, actor, 'payment.receive', id)
  if (!reached) throw new RefundNotFound()
  audit.patientId = reached.patient_id
  const refund = await inTransaction(deps.db, async (tx) => {
    const locked = await lockRefundWhole(tx, id)
    const { status, channel } = locked.refund
    if (channel !== 'counter' || status !== 'requested') throw new RefundNotDue({ data: { status } })
    const paidOutBy = actor.userId
    await processRefund(deps, tx, locked, {
      method,
      reference: method === 'cash' ? null : (reference ?? null),
      paidOutBy,
    })
    return lockRefund(tx, id)
  })
  return toRefund(refund)
}
