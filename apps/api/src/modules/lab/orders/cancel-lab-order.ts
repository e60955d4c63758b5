import type * as contract from '@imeds/contracts/lab'
import { labOrderCancelled } from '@imeds/contracts/lab'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { cancelOpenBill, refundForSubject } from '../../billing/index.ts'
import { giveBackParts } from '../../packages/index.ts'
import { TooLateToChange, WrongStatus } from '../lab.errors.ts'
import { announce, changeOrder, lockOrder } from './change-order.ts'
import { cancelExpiry } from './expire-lab-orders.ts'
import { partyOf, standingOf } from './order-standing.ts'
import { statusAfter } from './order-status.ts'
import { mayCancel } from './policy.ts'
import { readOrder, requireOrder } from './read-lab-orders.ts'

/** Cancels an order before its samples are taken: what was paid goes back, what is open is cancelled. */
export const cancelLabOrder: Handler<typeof contract.cancelLabOrder> = async (
  deps,
  actor,
  { params: { id }, body: { reason = null } },
  { audit },
) => {
  const { patient_id } = await requireOrder(deps, actor, 'lab_order.cancel', id)
  audit.patientId = patient_id
  const party = partyOf(actor)
  const subject = { subjectType: 'lab_order' as const, subjectId: id }
  const refundPaise = await inTransaction(deps.db, async (tx) => {
    const row = (await lockOrder(tx, id))!
    if (!statusAfter(row.status, 'cancel')) throw new WrongStatus({ data: { status: row.status } })
    if (!mayCancel(standingOf(row), party, deps.clock.now())) throw new TooLateToChange()
    const cancelled = await changeOrder(deps, tx, row, 'cancel', {
      by: actor.userId,
      remark: reason,
      cancelled_at: deps.clock.now(),
      cancelled_as: party,
      cancel_reason: reason,
    })
    await cancelExpiry(deps.jobs, tx, id)
    await announce(deps, tx, cancelled, (topics) => labOrderCancelled({ orderId: id, by: party }, topics))
    await giveBackParts(deps, tx, {
      purchaseId: row.package_purchase_id,
      of: { labOrderId: id },
      by: party === 'patient' ? 'patient' : 'practice',
    })
    if ((await cancelOpenBill(tx, subject)).cancelled) return 0
    const refund = await refundForSubject(deps, tx, {
      ...subject,
      percent: 100,
      reason: { code: 'cancelled', params: { by: party } },
      requestedBy: actor.userId,
    })
    return refund.refundPaise
  })
  return { order: await readOrder(deps, actor, id, 'lab_order.cancel'), refundPaise }
}
