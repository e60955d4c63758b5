import type * as contract from '@imeds/contracts/scheduling'
import type { AffectedAppointment, ScheduleException } from '@imeds/contracts/scheduling'
import type { z } from 'zod'
import type { Actor } from '../../../platform/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import { inTransaction, lock, type Tx } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { findAffected, type AppointmentRow } from '../appointments/appointment.repository.ts'
import { partyOf } from '../appointments/appointment.scope.ts'
import { cancel } from '../appointments/cancel-appointment.ts'
import { lockAppointment } from '../appointments/change-status.ts'
import { problemsOfException, type NewException } from './exception-rules.ts'
import { dropHold } from '../appointments/release-hold.ts'
import {
  deleteException,
  findException,
  findPatientNames,
  insertException,
  listExceptions,
  type ScheduleExceptionRow,
} from './schedule.repository.ts'
import { covers, requireSchedule, type ScheduleReach } from './schedule.scope.ts'
import {
  AppointmentsAffected,
  ExceptionNotValid,
  ModeNotOffered,
  PractitionerNotFound,
} from '../scheduling.errors.ts'
import { announceSchedule } from './weekly-hours.ts'

export const listScheduleExceptions: Handler<typeof contract.listScheduleExceptions> = async (
  { db },
  actor,
  { params: { id }, query },
) => {
  const { facilityIds } = await requireSchedule(db, actor, id)
  const span = { from: new Date(query.from), to: new Date(query.to) }
  const rows = await listExceptions(db, id, { ...span, facilityIds })
  return { items: rows.map(toScheduleException) }
}

/** Adds leave, blocked time or an opening; appointments in the way are cancelled only when asked for. */
export const addScheduleException: Handler<typeof contract.addScheduleException> = async (
  deps,
  actor,
  { params: { id }, body },
  { audit },
) => {
  const reach = await requireSchedule(deps.db, actor, id)
  refuseBad(body, reach, deps.clock.now())
  return inTransaction(deps.db, async (tx) => {
    await lock(tx, `practitioner:${id}`)
    const affected = await findInTheWay(deps, tx, id, body)
    if (affected.length && !body.cancelAffected)
      throw new AppointmentsAffected({ data: { appointments: await describe(tx, affected) } })
    const row = await insertException(tx, {
      practitioner_id: id,
      facility_id: body.facilityId,
      mode: body.mode,
      kind: body.kind,
      starts_at: new Date(body.startsAt),
      ends_at: new Date(body.endsAt),
      reason: body.reason,
      created_by: actor.userId,
    })
    audit.recordId = row.id
    const cancelled: string[] = []
    for (const one of affected)
      if (await callOff(deps, tx, actor, one.id, body.reason)) cancelled.push(one.id)
    await announceSchedule(deps, tx, id)
    return { exception: toScheduleException(row), cancelledAppointmentIds: cancelled }
  })
}

function refuseBad(body: NewException, reach: ScheduleReach, now: Date): void {
  const { kind, facilityId, mode } = body
  const fields = problemsOfException(body, now)
  if (!covers(reach, facilityId)) fields.push({ path: 'body.facilityId', code: 'not_your_facility' })
  if (fields.length) throw new ExceptionNotValid({ fields })
  const offered = reach.offered.some((one) => one.facilityId === facilityId && one.mode === mode)
  if (kind === 'opening' && !offered)
    throw new ModeNotOffered({ fields: [{ path: 'body.mode', code: 'mode_not_offered' }] })
}

const findInTheWay = async (
  { clock }: Deps,
  tx: Tx,
  practitionerId: string,
  { kind, facilityId, mode, startsAt, endsAt }: NewException,
): Promise<AppointmentRow[]> =>
  kind === 'opening'
    ? []
    : findAffected(tx, {
        practitionerId,
        facilityId,
        mode,
        span: { startsAt: new Date(startsAt), endsAt: new Date(endsAt) },
        now: clock.now(),
      })

/** Cancels with a full refund, or lets a hold go; false when it was over or had begun by the time it was our turn. */
async function callOff(
  deps: Deps,
  tx: Tx,
  actor: Actor,
  appointmentId: string,
  reason: string | null,
): Promise<boolean> {
  const row = await lockAppointment(tx, appointmentId)
  if (row?.status === 'booked')
    await cancel(deps, tx, row, { by: partyOf(actor), userId: actor.userId, reason })
  else if (row?.status === 'held') await dropHold(deps, tx, row, { by: actor.userId, note: reason })
  else return false
  return true
}

/** Removes leave, blocked time or an opening. Appointments booked in an opening stay. */
export const removeScheduleException: Handler<typeof contract.removeScheduleException> = async (
  deps,
  actor,
  { params: { id } },
) => {
  const row = await findException(deps.db, id)
  if (!row) throw new NotFound()
  const reach = await requireSchedule(deps.db, actor, row.practitioner_id).catch((error: unknown) => {
    throw error instanceof PractitionerNotFound ? new NotFound() : error
  })
  if (!covers(reach, row.facility_id)) throw new NotFound()
  await inTransaction(deps.db, async (tx) => {
    await lock(tx, `practitioner:${row.practitioner_id}`)
    await deleteException(tx, id)
    await announceSchedule(deps, tx, row.practitioner_id)
  })
  return { done: true }
}

async function describe(
  tx: Tx,
  rows: readonly AppointmentRow[],
): Promise<z.output<typeof AffectedAppointment>[]> {
  const names = await findPatientNames(
    tx,
    rows.map((row) => row.patient_id),
  )
  return rows
    .toSorted((a, b) => a.starts_at.getTime() - b.starts_at.getTime())
    .map((row) => ({
      id: row.id,
      status: row.status === 'held' ? ('held' as const) : ('booked' as const),
      mode: row.mode,
      startsAt: row.starts_at.toISOString(),
      endsAt: row.ends_at.toISOString(),
      patientName: names.get(row.patient_id) ?? '',
    }))
}

const toScheduleException = (row: ScheduleExceptionRow): ScheduleException => ({
  id: row.id,
  practitionerId: row.practitioner_id,
  kind: row.kind,
  facilityId: row.facility_id,
  mode: row.mode,
  startsAt: row.starts_at.toISOString(),
  endsAt: row.ends_at.toISOString(),
  reason: row.reason,
})
