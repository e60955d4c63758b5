import type * as contract from '@imeds/contracts/scheduling'
import { appointmentCancelled } from '@imeds/contracts/scheduling'
import type { Deps } from '../../../platform/deps.ts'
import { inTransaction, type Tx } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { cancelOpenBill, refundForSubject } from '../../billing/index.ts'
import { giveBackParts } from '../../packages/index.ts'
import type { AppointmentRow } from './appointment.repository.ts'
import { partyOf } from './appointment.scope.ts'
import { standingOf } from './appointment.view.ts'
import { announce, changeStatus, lockAppointment, requireChange } from './change-status.ts'
import { readAppointment, requireAppointment } from './get-appointment.ts'
import { mayCancel, refundPercent, type Party } from './policy.ts'
import { TooLateToChange } from '../scheduling.errors.ts'

/** Cancels a booked appointment and refunds by the policy; in full when the practice cancels. */
export const cancelAppointment: Handler<typeof contract.cancelAppointment> = async (
  deps,
  actor,
  { params: { id }, body: { reason = null } },
  { audit },
) => {
  const { patient_id } = await requireAppointment(deps.db, actor, 'appointment.change', id)
  audit.patientId = patient_id
  const refundPaise = await inTransaction(deps.db, async (tx) => {
    const row = await lockAppointment(tx, id)
    if (!row) throw new NotFound()
    return cancel(deps, tx, row, { by: partyOf(actor), userId: actor.userId, reason })
  })
  return { appointment: await readAppointment(deps, actor, id), refundPaise }
}

export type Cancellation = { by: Party; userId: string; reason: string | null }

/** Cancels a locked appointment: what comes back, in paise. @throws WrongStatus, TooLateToChange */
export async function cancel(
  deps: Deps,
  tx: Tx,
  row: AppointmentRow,
  { by, userId, reason }: Cancellation,
): Promise<number> {
  const now = deps.clock.now()
  requireChange(row, 'cancel')
  if (!mayCancel(standingOf(row), by, now)) throw new TooLateToChange()
  const cancelled = await changeStatus(deps, tx, row, 'cancel', {
    by: userId,
    note: reason,
    cancelled_by: userId,
    cancelled_as: by,
    cancel_reason: reason,
  })
  const percent = refundPercent(standingOf(row), by, now)
  // A part is not halved: it comes back as long as any of a fee would.
  if (percent > 0)
    await giveBackParts(deps, tx, {
      purchaseId: row.package_purchase_id,
      of: { appointmentId: row.id },
      by: by === 'patient' ? 'patient' : 'practice',
    })
  const subject = { subjectType: 'appointment', subjectId: row.id } as const
  const { refundPaise } = await refundForSubject(deps, tx, {
    ...subject,
    percent,
    reason: { code: 'cancelled', params: { by } },
    requestedBy: userId,
  })
  // What the desk was to collect is owed no more, and what it took of it goes back.
  const { returnedPaise } = await cancelOpenBill(tx, subject)
  await announce(deps, tx, cancelled, (topics) => appointmentCancelled({ appointmentId: row.id, by }, topics))
  return refundPaise + returnedPaise
}
