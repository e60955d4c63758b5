import type * as contract from '@imeds/contracts/scheduling'
import {
  appointmentArrived,
  appointmentFulfilled,
  appointmentMarkedNoShow,
  appointmentStarted,
} from '@imeds/contracts/scheduling'
import type { Actor } from '../../../platform/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import { inTransaction, type Tx } from '../../../platform/db/database.ts'
import { Forbidden, NotFound } from '../../../platform/errors.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { cancelOpenBill } from '../../billing/index.ts'
import type { AppointmentRow } from './appointment.repository.ts'
import type { AppointmentViewRow } from './appointment-view.repository.ts'
import { partyOf, reaches } from './appointment.scope.ts'
import { standingOf } from './appointment.view.ts'
import { announce, changeStatus, lockAppointment, requireChange } from './change-status.ts'
import { readAppointment, requireAppointment } from './get-appointment.ts'
import { mayArrive, mayMiss } from './policy.ts'
import { PaymentDue, TooEarly } from '../scheduling.errors.ts'

/** Says that the patient is there: the practice, or the patient from half an hour before. */
export const checkIn: Handler<typeof contract.checkIn> = async (
  deps,
  actor,
  { params: { id } },
  { audit },
) => {
  const view = await requireAppointment(deps.db, actor, 'appointment.change', id)
  audit.patientId = view.patient_id
  refuseBystander(actor, view)
  if (partyOf(actor) === 'patient' && isDue(view)) throw new PaymentDue()
  await inTransaction(deps.db, async (tx) => {
    const row = await lockAppointment(tx, id)
    if (!row) throw new NotFound()
    if (row.status === 'arrived') return
    requireChange(row, 'arrive')
    if (!mayArrive(standingOf(row), partyOf(actor), deps.clock.now())) throw new TooEarly()
    await arrive(deps, tx, row, actor.userId)
  })
  return readAppointment(deps, actor, id)
}

/** A patient of whom the desk has yet to collect sees the desk first; the desk itself may let them wait. */
export const isDue = ({
  payment,
  bill_status,
}: Pick<AppointmentViewRow, 'payment' | 'bill_status'>): boolean =>
  payment === 'at_desk' && bill_status === 'open'

/** Who may change an appointment but neither attends nor is the patient's own (an admin) cannot say who is there. */
function refuseBystander(actor: Actor, row: AppointmentViewRow): void {
  const attends = reaches(actor, row)(actor.grants['appointment.attend'])
  if (!attends && partyOf(actor) !== 'patient') throw new Forbidden()
}

/** Says that the patient did not come, or left before anybody could see them. */
export const markNoShow: Handler<typeof contract.markNoShow> = async (
  deps,
  actor,
  { params: { id } },
  { audit },
) => {
  const { patient_id } = await requireAppointment(deps.db, actor, 'appointment.attend', id)
  audit.patientId = patient_id
  await inTransaction(deps.db, async (tx) => {
    const row = await lockAppointment(tx, id)
    if (!row) throw new NotFound()
    requireChange(row, 'miss')
    if (!mayMiss(standingOf(row), deps.clock.now())) throw new TooEarly()
    await miss(deps, tx, row, actor.userId)
  })
  return readAppointment(deps, actor, id)
}

/** A locked appointment becomes the patient's miss: nothing comes back, nothing is owed any more. @throws WrongStatus */
export async function miss(deps: Deps, tx: Tx, row: AppointmentRow, by: string | null): Promise<void> {
  const missed = await changeStatus(deps, tx, row, 'miss', { by })
  await cancelOpenBill(tx, { subjectType: 'appointment', subjectId: row.id })
  await announce(deps, tx, missed, (topics) => appointmentMarkedNoShow({ appointmentId: row.id }, topics))
}

const arrive = async (
  deps: Deps,
  tx: Tx,
  row: AppointmentRow,
  by: string | null,
): Promise<AppointmentRow> => {
  const arrived = await changeStatus(deps, tx, row, 'arrive', { by })
  await announce(deps, tx, arrived, (topics) => appointmentArrived({ appointmentId: row.id }, topics))
  return arrived
}

const lockKnown = async (tx: Tx, appointmentId: string): Promise<AppointmentRow> => {
  const row = await lockAppointment(tx, appointmentId)
  if (!row) throw new NotFound()
  return row
}

/** For the consultation: the patient is there. Nothing happens when that was known. @throws WrongStatus */
export async function markArrived(
  deps: Deps,
  tx: Tx,
  appointmentId: string,
  by: string | null,
): Promise<void> {
  const row = await lockKnown(tx, appointmentId)
  if (row.status !== 'arrived') await arrive(deps, tx, row, by)
}

/** For the consultation: it begins. @throws WrongStatus */
export async function markInProgress(
  deps: Deps,
  tx: Tx,
  appointmentId: string,
  by: string | null,
): Promise<void> {
  const row = await lockKnown(tx, appointmentId)
  const started = await changeStatus(deps, tx, row, 'start', { by })
  await announce(deps, tx, started, (topics) => appointmentStarted({ appointmentId }, topics))
}

/** For the consultation: it took place; from now on its follow-up is free for a while. @throws WrongStatus */
export async function markFulfilled(
  deps: Deps,
  tx: Tx,
  appointmentId: string,
  by: string | null,
): Promise<void> {
  const row = await lockKnown(tx, appointmentId)
  const fulfilled = await changeStatus(deps, tx, row, 'fulfil', { by, fulfilled_at: deps.clock.now() })
  await announce(deps, tx, fulfilled, (topics) => appointmentFulfilled({ appointmentId }, topics))
}
