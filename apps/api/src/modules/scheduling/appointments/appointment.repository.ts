import { sql, type Insertable, type Selectable, type SelectQueryBuilder, type Updateable } from 'kysely'
import { onConstraint, type Db, type Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'
import { busyStatuses } from './appointment-status.ts'
import { PatientBusy, SlotTaken } from '../scheduling.errors.ts'

export type AppointmentRow = Selectable<Schema['appointment']>

const refuseOverlap = (work: Promise<AppointmentRow>): Promise<AppointmentRow> =>
  work
    .catch(onConstraint('appointment_no_overlap', () => new SlotTaken()))
    .catch(onConstraint('appointment_patient_no_overlap', () => new PatientBusy()))

/** @throws SlotTaken, PatientBusy: the schema's word, whatever was read before. */
export const insertAppointment = (
  tx: Tx,
  values: Insertable<Schema['appointment']>,
): Promise<AppointmentRow> =>
  refuseOverlap(tx.insertInto('appointment').values(values).returningAll().executeTakeFirstOrThrow())

/** @throws SlotTaken, PatientBusy */
export const updateAppointment = (
  tx: Tx,
  id: string,
  change: Updateable<Schema['appointment']>,
): Promise<AppointmentRow> =>
  refuseOverlap(
    tx.updateTable('appointment').set(change).where('id', '=', id).returningAll().executeTakeFirstOrThrow(),
  )

export const findAppointment = (db: Db | Tx, id: string): Promise<AppointmentRow | undefined> =>
  db.selectFrom('appointment').selectAll().where('id', '=', id).executeTakeFirst()

/** Reads the row fresh and keeps it until the transaction ends. Advisory locks are taken before. */
export const lockAppointmentRow = (tx: Tx, id: string): Promise<AppointmentRow | undefined> =>
  tx.selectFrom('appointment').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const insertHistory = (
  tx: Tx,
  { id, status, starts_at, ends_at }: AppointmentRow,
  { change, by, at, note }: { change: string; by: string | null; at: Date; note?: string | null },
) =>
  tx
    .insertInto('appointment_history')
    .values({
      appointment_id: id,
      change,
      status,
      starts_at,
      ends_at,
      changed_by: by,
      changed_at: at,
      note: note ?? null,
    })
    .execute()

type Span = { startsAt: Date; endsAt: Date }
type Rows = SelectQueryBuilder<Schema, 'appointment', AppointmentRow>

// A slot lasts three hours at most: the bound on the start lets the index do the work.
const overlapping = (query: Rows, { startsAt, endsAt }: Span): Rows =>
  query
    .where('starts_at', '<', endsAt)
    .where('starts_at', '>', new Date(startsAt.getTime() - 86_400_000))
    .where('ends_at', '>', startsAt)

/** Holds that ran out unpaid and stand in the way of a span of this practitioner or this patient. */
export const findLapsedHolds = (
  tx: Tx,
  {
    practitionerId,
    patientId,
    span,
    now,
  }: { practitionerId: string; patientId: string; span: Span; now: Date },
): Promise<AppointmentRow[]> =>
  overlapping(tx.selectFrom('appointment').selectAll(), span)
    .where('status', '=', 'held')
    .where('hold_expires_at', '<=', now)
    .where((eb) => eb.or([eb('practitioner_id', '=', practitionerId), eb('patient_id', '=', patientId)]))
    .orderBy('id')
    .execute()

/** What takes time of a practitioner in a span and has not begun: holds that live, and bookings. By id. */
export const findAffected = (
  tx: Db | Tx,
  {
    practitionerId,
    facilityId,
    mode,
    span,
    now,
  }: {
    practitionerId: string
    facilityId: string | null
    mode: AppointmentRow['mode'] | null
    span: Span
    now: Date
  },
) => {
  let query = overlapping(tx.selectFrom('appointment').selectAll(), span)
    .where('practitioner_id', '=', practitionerId)
    .where((eb) =>
      eb.or([
        eb('status', '=', 'booked'),
        eb.and([eb('status', '=', 'held'), eb('hold_expires_at', '>', now)]),
      ]),
    )
  if (facilityId) query = query.where('facility_id', '=', facilityId)
  if (mode) query = query.where('mode', '=', mode)
  return query.orderBy('id').execute()
}

/** Who has a practitioner's time from this very instant; one at most. */
export const findOccupant = (
  db: Db | Tx,
  { practitionerId, startsAt, now }: { practitionerId: string; startsAt: Date; now: Date },
): Promise<AppointmentRow | undefined> =>
  db
    .selectFrom('appointment')
    .selectAll()
    .where('practitioner_id', '=', practitionerId)
    .where('starts_at', '=', startsAt)
    .where('status', 'in', busyStatuses)
    .where((eb) => eb.or([eb('status', '<>', 'held'), eb('hold_expires_at', '>', now)]))
    .executeTakeFirst()

export async function countLiveHolds(tx: Tx, userId: string, now: Date): Promise<number> {
  const { count } = await tx
    .selectFrom('appointment')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('booked_by', '=', userId)
    .where('status', '=', sql.lit('held'))
    .where('hold_expires_at', '>', now)
    .executeTakeFirstOrThrow()
  return count
}

/** Appointments ahead of a patient with a practitioner that start in a span. */
export async function countBookings(
  tx: Tx,
  {
    patientId,
    practitionerId,
    from,
    to,
    now,
    except,
  }: {
    patientId: string
    practitionerId: string
    from: Date
    to: Date
    now: Date
    except?: string | undefined
  },
): Promise<number> {
  let query = tx
    .selectFrom('appointment')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('patient_id', '=', patientId)
    .where('practitioner_id', '=', practitionerId)
    .where('starts_at', '>=', from)
    .where('starts_at', '<', to)
    .where('starts_at', '>', now)
    .where('status', 'in', busyStatuses)
    .where((eb) => eb.or([eb('status', '<>', 'held'), eb('hold_expires_at', '>', now)]))
  if (except) query = query.where('id', '<>', except)
  return (await query.executeTakeFirstOrThrow()).count
}

/** Ids of visits that never began and ended before the cut-off of their place, longest ago first. */
export const findNeverBegun = async (
  db: Db,
  { inPerson, atDistance }: { inPerson: Date; atDistance: Date },
  limit: number,
): Promise<string[]> => {
  const rows = await db
    .selectFrom('appointment')
    .select('id')
    .where('status', 'in', ['booked', 'arrived'])
    .where((eb) =>
      eb.or([
        eb.and([eb('mode', '=', 'in_person'), eb('ends_at', '<=', inPerson)]),
        eb.and([eb('mode', '<>', 'in_person'), eb('ends_at', '<=', atDistance)]),
      ]),
    )
    .orderBy('ends_at')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** Ids of holds that ran out, longest ago first. */
export const findExpiredHolds = async (db: Db, now: Date, limit: number): Promise<string[]> => {
  const rows = await db
    .selectFrom('appointment')
    .select('id')
    .where('status', '=', 'held')
    .where('hold_expires_at', '<=', now)
    .orderBy('hold_expires_at')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}
