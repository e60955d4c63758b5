import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Cursor } from '../../platform/db/page.ts'
import type { OpenVisit } from './waiting.ts'
import { ofPerson } from '../patients/index.ts'
import { lockAppointment } from '../scheduling/index.ts'

const withNames = (db: Db | Tx) =>
  db
    .selectFrom('encounter')
    .innerJoin('appointment', 'appointment.id', 'encounter.appointment_id')
    .innerJoin('patient', 'patient.id', 'encounter.patient_id')
    .innerJoin('practitioner', 'practitioner.id', 'encounter.practitioner_id')
    .innerJoin('facility', 'facility.id', 'encounter.facility_id')
    .leftJoin('prescription', (join) =>
      join.onRef('prescription.encounter_id', '=', 'encounter.id').on('prescription.status', '=', 'signed'),
    )
    .selectAll('encounter')
    .select([
      'appointment.starts_at',
      'appointment.ends_at',
      'appointment.visit',
      'appointment.reason',
      'appointment.symptoms',
      'appointment.fee_paise',
      'appointment.booked_by',
      'facility.name as facility_name',
      'facility.time_zone',
      'patient.name as patient_name',
      'patient.gender',
      'patient.birth_date',
      'prescription.id as prescription_id',
      'practitioner.registration_number',
      'practitioner.registration_council',
      'practitioner.user_id as practitioner_user_id',
      sql<string>`practitioner.given_name || ' ' || practitioner.family_name`.as('practitioner_name'),
    ])

export type EncounterRow = NonNullable<Awaited<ReturnType<typeof findEncounter>>>

export const findEncounter = (db: Db | Tx, id: string) =>
  withNames(db).where('encounter.id', '=', id).executeTakeFirst()

export const findEncounterOfAppointment = (db: Db | Tx, appointmentId: string) =>
  withNames(db).where('encounter.appointment_id', '=', appointmentId).executeTakeFirst()

/** For what moves both: the appointment before its encounter, as everywhere, so that a sweep and a person never deadlock. */
export async function lockVisit(tx: Tx, id: string): Promise<EncounterRow | undefined> {
  const known = await findEncounter(tx, id)
  if (known) await lockAppointment(tx, known.appointment_id)
  return known && lockEncounter(tx, id)
}

/** Locks the encounter until the transaction ends and reads it fresh. */
export async function lockEncounter(tx: Tx, id: string): Promise<EncounterRow | undefined> {
  await tx.selectFrom('encounter').select('id').where('id', '=', id).forUpdate().execute()
  return findEncounter(tx, id)
}

export type EncounterFilter = {
  practitionerId?: string | undefined
  patientUserId?: string | undefined
  patientId?: string | undefined
  open?: boolean | undefined
  before?: Cursor<'instant'> | undefined
  limit: number
}

/** Newest first. `patientUserId`: of the patients that this person acts for. */
export function listEncounterRows(
  db: Db,
  { practitionerId, patientUserId, patientId, open, before, limit }: EncounterFilter,
) {
  let query = withNames(db)
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('clinical_note')
          .select('diagnosis')
          .whereRef('clinical_note.encounter_id', '=', 'encounter.id')
          .orderBy('version', 'desc')
          .limit(1)
          .as('note'),
      (join) => join.onTrue(),
    )
    .select('note.diagnosis')
    .orderBy('encounter.arrived_at', 'desc')
    .orderBy('encounter.id', 'desc')
    .limit(limit)
  if (practitionerId) query = query.where('encounter.practitioner_id', '=', practitionerId)
  if (patientUserId)
    query = query.where('encounter.patient_id', 'in', (eb) =>
      eb
        .selectFrom('related_person')
        .select('patient_id')
        .where('user_id', '=', patientUserId)
        .where('ended_at', 'is', null),
    )
  if (patientId) query = query.where(ofPerson('encounter.patient_id', patientId))
  if (open !== undefined)
    query = query.where('encounter.status', 'in', open ? ['arrived', 'in_progress'] : ['finished'])
  if (before)
    query = query.where((eb) =>
      eb(eb.refTuple('encounter.arrived_at', 'encounter.id'), '<', eb.tuple(new Date(before.key), before.id)),
    )
  return query.execute()
}

export async function isPatientSide(db: Db | Tx, patientId: string, userId: string): Promise<boolean> {
  const row = await db
    .selectFrom('related_person')
    .select('id')
    .where('patient_id', '=', patientId)
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

export async function findQualifications(db: Db | Tx, practitionerId: string): Promise<string> {
  const rows = await db
    .selectFrom('practitioner_qualification')
    .select('degree')
    .where('practitioner_id', '=', practitionerId)
    .orderBy('position')
    .execute()
  return rows.map(({ degree }) => degree).join(', ')
}

export async function listOpenVisits(db: Db | Tx, practitionerId: string): Promise<OpenVisit[]> {
  const rows = await db
    .selectFrom('encounter')
    .innerJoin('appointment', 'appointment.id', 'encounter.appointment_id')
    .select(['encounter.id', 'starts_at', 'ends_at', 'arrived_at', 'admitted_at'])
    .where('encounter.practitioner_id', '=', practitionerId)
    .where('encounter.status', 'in', ['arrived', 'in_progress'])
    .execute()
  return rows.map((row) => ({
    encounterId: row.id,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    arrivedAt: row.arrived_at,
    admittedAt: row.admitted_at,
  }))
}

/** Whom to tell: the practitioner and everybody who acts for the patient. */
export async function listParticipants(
  db: Db | Tx,
  {
    patient_id: patientId,
    practitioner_user_id: practitionerUserId,
  }: Pick<EncounterRow, 'patient_id' | 'practitioner_user_id'>,
): Promise<string[]> {
  const rows = await db
    .selectFrom('related_person')
    .select('user_id')
    .where('patient_id', '=', patientId)
    .where('ended_at', 'is', null)
    .execute()
  return [...new Set([practitionerUserId, ...rows.map((row) => row.user_id)])]
}

/** Opens the encounter of an appointment whose patient has arrived; once. */
export async function insertEncounter(tx: Tx, appointmentId: string, arrivedAt: Date): Promise<void> {
  await tx
    .insertInto('encounter')
    .columns([
      'appointment_id',
      'patient_id',
      'practitioner_id',
      'facility_id',
      'mode',
      'status',
      'arrived_at',
    ])
    .expression((eb) =>
      eb
        .selectFrom('appointment')
        .select([
          'id',
          'patient_id',
          'practitioner_id',
          'facility_id',
          'mode',
          sql.lit('arrived').as('status'),
          sql<Date>`${arrivedAt}::timestamptz`.as('arrived_at'),
        ])
        .where('id', '=', appointmentId),
    )
    .onConflict((conflict) => conflict.column('appointment_id').doNothing())
    .execute()
}

export const setAdmitted = (tx: Tx, id: string, at: Date) =>
  tx.updateTable('encounter').set({ status: 'in_progress', admitted_at: at }).where('id', '=', id).execute()

export const setFinished = (tx: Tx, id: string, at: Date, { bySystem = false } = {}) =>
  tx
    .updateTable('encounter')
    .set({ status: 'finished', finished_at: at, ended_by_system: bySystem })
    .where('id', '=', id)
    .execute()

export const setCancelled = (tx: Tx, id: string) =>
  tx.updateTable('encounter').set({ status: 'cancelled' }).where('id', '=', id).execute()

export async function hasDraftPrescription(tx: Tx, encounterId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('prescription')
    .select('id')
    .where('encounter_id', '=', encounterId)
    .where('status', '=', 'draft')
    .executeTakeFirst()
  return row !== undefined
}

export async function hasConsent(db: Db | Tx, encounterId: string): Promise<boolean> {
  const row = await db
    .selectFrom('consent')
    .select('given')
    .where('encounter_id', '=', encounterId)
    .where('kind', '=', 'teleconsultation')
    .orderBy('given_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row?.given === true
}

export type NewConsent = {
  patientId: string
  encounterId: string
  implied: boolean
  textVersion: string
  givenBy: string
  givenAt: Date
}

export const insertConsent = (
  tx: Tx,
  { patientId, encounterId, implied, textVersion, givenBy, givenAt }: NewConsent,
) =>
  tx
    .insertInto('consent')
    .values({
      patient_id: patientId,
      encounter_id: encounterId,
      kind: 'teleconsultation',
      given: true,
      implied,
      text_version: textVersion,
      given_by: givenBy,
      given_at: givenAt,
    })
    .execute()

export const setHeldMode = (tx: Tx, id: string, mode: 'video' | 'audio') =>
  tx.updateTable('encounter').set({ held_mode: mode }).where('id', '=', id).execute()
