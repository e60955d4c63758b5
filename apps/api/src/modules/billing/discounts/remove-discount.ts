import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { removeDiscount as contract } from '@imeds/contracts/billing'
import type { Actor } from '../../../platform/actor.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { lockBill, lockSubject } from '../bills/bill.repository.ts'
import { reachBill, readBill } from '../bills/get-bill.ts'
import type { BillingDeps } from '../billing.deps.ts'
import { BillNotOpen, DiscountNotApplied } from '../billing.errors.ts'
import { putBack } from './take-off.ts'

/** Takes the discount of an open bill away; its use is free for somebody else. */
export async function removeDiscount(
  { db }: BillingDeps,
  actor: Actor,
  { params: { id } }: InputOf<typeof contract>,
  { audit }: RequestContext,
): Promise<ReplyOf<typeof contract>> {
  const reached = await reachBill(db, actor, 'bill.pay', id)
  audit.patientId = reached.patient_id
  await inTransaction(db, async (tx) => {
    await lockSubject(tx, { subjectType: reached.subject_type, subjectId: reached.subject_id })
    const bill = await lockBill(tx, id)
    if (bill.status !== 'open' || bill.number !== null)
      throw new BillNotOpen({ data: { status: bill.status } })
    if (!(await putBack(tx, bill))) throw new DiscountNotApplied()
  })
  const { view } = await readBill(db, actor, 'bill.pay', id)
  return view
}
