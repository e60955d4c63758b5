import type * as contract from '@imeds/contracts/scheduling'
import { appointmentRescheduled } from '@imeds/contracts/scheduling'
import type { Actor } from '../../../platform/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import { inTransaction, lock, type Tx } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { countBookings, lockAppointmentRow, type AppointmentRow } from './appointment.repository.ts'
import { partyOf } from './appointment.scope.ts'
import { standingOf } from './appointment.view.ts'
import { announce, changeStatus, requireChange } from './change-status.ts'
import { findSlot } from '../slots/find-slot.ts'
import { findFollowUpFor } from './follow-up.ts'
import { readAppointment, requireAppointment } from './get-appointment.ts'
import { freeLapsedHolds, mostBookingsPerDay } from './hold-slot.ts'
import { capAfterMove, mayMove } from './policy.ts'
import { ChangedMeanwhile, FollowUpExpired, TooLateToChange, TooManyBookings } from '../scheduling.errors.ts'
import { localDay } from '../slots/zone.ts'

type Move = { id: string; startsAt: Date; version: number; now: Date }

/** Moves a booked appointment to another free slot. Row, fee and payment stay. */
export const rescheduleAppointment: Handler<typeof contract.rescheduleAppointment> = async (
  deps,
  actor,
  { params: { id }, body },
  { audit },
) => {
  const { patient_id, practitioner_id } = await requireAppointment(deps.db, actor, 'appointment.change', id)
  audit.patientId = patient_id
  const move: Move = { id, startsAt: new Date(body.startsAt), version: body.version, now: deps.clock.now() }
  await inTransaction(deps.db, async (tx) => {
    await lock(tx, `patient:${patient_id}`, `practitioner:${practitioner_id}`)
    const row = await lockAppointmentRow(tx, id)
    if (!row) throw new NotFound()
    if (!isDone(row, move)) await moveTo(deps, tx, actor, row, move)
  })
  return readAppointment(deps, actor, id)
}

/** The same move sent twice finds its work done. */
const isDone = (row: AppointmentRow, { startsAt, version }: Move): boolean =>
  row.version === version + 1 && row.starts_at.getTime() === startsAt.getTime()

async function moveTo(deps: Deps, tx: Tx, actor: Actor, row: AppointmentRow, move: Move): Promise<void> {
  const { startsAt, version, now } = move
  if (row.version !== version) throw new ChangedMeanwhile({ data: { version: row.version } })
  requireChange(row, 'reschedule')
  if (!mayMove(standingOf(row), partyOf(actor), now)) throw new TooLateToChange()
  await refuseBeyondValidity(tx, row, startsAt)
  const wish = {
    patientId: row.patient_id,
    practitionerId: row.practitioner_id,
    facilityId: row.facility_id,
    mode: row.mode,
    startsAt,
  }
  await freeLapsedHolds(deps, tx, { ...wish, now })
  const { slot, offering } = await findSlot(tx, wish, now, row.id)
  const moved = await changeStatus(deps, tx, row, 'reschedule', {
    by: actor.userId,
    starts_at: new Date(slot.start),
    ends_at: new Date(slot.end),
    version: version + 1,
    refund_cap_percent: capAfterMove(standingOf(row), partyOf(actor), now),
  })
  const day = localDay(offering.timeZone, slot.start)
  if ((await countBookings(tx, { ...wish, ...day, now, except: row.id })) >= mostBookingsPerDay)
    throw new TooManyBookings({ data: { limit: mostBookingsPerDay } })
  await announce(deps, tx, moved, (topics) => appointmentRescheduled({ appointmentId: row.id }, topics))
}

/** A free follow-up stays inside the validity of the consultation it goes back to. */
async function refuseBeyondValidity(tx: Tx, row: AppointmentRow, startsAt: Date): Promise<void> {
  if (!row.free_follow_up || !row.follow_up_of) return
  const followUp = await findFollowUpFor(tx, {
    patientId: row.patient_id,
    practitionerId: row.practitioner_id,
    followUpOf: row.follow_up_of,
    startsAt,
    except: row.id,
  })
  if (!followUp?.free) throw new FollowUpExpired()
}
