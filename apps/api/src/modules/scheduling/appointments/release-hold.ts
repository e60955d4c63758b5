import type * as contract from '@imeds/contracts/scheduling'
import { appointmentReleased } from '@imeds/contracts/scheduling'
import type { Actor } from '../../../platform/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import { inTransaction, type Tx } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { cancelOpenBill } from '../../billing/index.ts'
import { announce, changeStatus, lockAppointment, type By } from './change-status.ts'
import { cancelExpiry } from './expire-holds.ts'
import { requireAppointment } from './get-appointment.ts'
import type { AppointmentRow } from './appointment.repository.ts'

/** Gives a held slot back before it was paid. */
export const releaseHold: Handler<typeof contract.releaseHold> = async (
  deps,
  actor,
  { params },
  { audit },
) => {
  const { patient_id } = await requireAppointment(deps.db, actor, 'appointment.book', params.id)
  audit.patientId = patient_id
  await inTransaction(deps.db, (tx) => release(deps, tx, actor, params.id))
  return { done: true }
}

async function release(deps: Deps, tx: Tx, actor: Actor, id: string): Promise<void> {
  const row = await lockAppointment(tx, id)
  if (!row) throw new NotFound()
  // A second click finds its work done.
  if (row.status === 'expired') return
  await dropHold(deps, tx, row, { by: actor.userId })
}

/** Ends a hold before its time: slot, bill and planned expiry go. @throws WrongStatus */
export async function dropHold(deps: Deps, tx: Tx, row: AppointmentRow, by: By): Promise<void> {
  const released = await changeStatus(deps, tx, row, 'release', by)
  await cancelOpenBill(tx, { subjectType: 'appointment', subjectId: row.id })
  await cancelExpiry(deps.jobs, tx, row.id)
  await announce(deps, tx, released, (topics) => appointmentReleased({ appointmentId: row.id }, topics))
}
