import { sql, type Selectable, type Updateable } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'

export type TokenRow = Selectable<Schema['queue_token']>

// Tokens with what goes with them, in one query.
const views = (db: Db | Tx) =>
  db
    .selectFrom('queue_token as t')
    .innerJoin('token_queue as q', 'q.id', 't.queue_id')
    .innerJoin('appointment as a', 'a.id', 't.appointment_id')
    .innerJoin('patient', 'patient.id', 'a.patient_id')
    .innerJoin('practitioner', 'practitioner.id', 'q.practitioner_id')
    .innerJoin('facility', 'facility.id', 'q.facility_id')
    .select([
      't.id',
      't.queue_id',
      't.number',
      't.status',
      't.appointment_id',
      't.issued_at',
      't.called_at',
      't.started_at',
      't.finished_at',
      'q.letter',
      'q.room',
      'q.day',
      'q.practitioner_id',
      'q.facility_id',
      'a.starts_at',
      'a.patient_id',
      'patient.name as patient_name',
      'facility.name as facility_name',
      'facility.time_zone',
      sql<string>`practitioner.given_name || ' ' || practitioner.family_name`.as('practitioner_name'),
    ])

export type TokenViewRow = NonNullable<Awaited<ReturnType<typeof findToken>>>

export const findToken = (db: Db | Tx, id: string) => views(db).where('t.id', '=', id).executeTakeFirst()

export const findTokenOfAppointment = (db: Db | Tx, appointmentId: string) =>
  views(db).where('t.appointment_id', '=', appointmentId).executeTakeFirst()

/** All tokens of some queues, by number. */
export const listTokens = (db: Db | Tx, queueIds: readonly string[]): Promise<TokenViewRow[]> =>
  queueIds.length
    ? views(db)
        .where('t.queue_id', 'in', [...queueIds])
        .orderBy('t.number')
        .execute()
    : Promise.resolve([])

/** Gives the next number of the queue; one token for an appointment. */
export async function insertToken(
  tx: Tx,
  { queueId, appointmentId, at }: { queueId: string; appointmentId: string; at: Date },
): Promise<void> {
  await tx
    .insertInto('queue_token')
    .values({ queue_id: queueId, appointment_id: appointmentId, issued_at: at })
    .execute()
}

export async function updateToken(
  tx: Tx,
  id: string,
  change: Pick<Updateable<Schema['queue_token']>, 'status' | 'called_at' | 'started_at' | 'finished_at'>,
): Promise<void> {
  await tx.updateTable('queue_token').set(change).where('id', '=', id).execute()
}

export async function countCall(tx: Tx, id: string): Promise<void> {
  await sql`update queue_token set called_times = called_times + 1 where id = ${id}`.execute(tx)
}

/** Where and with whom an appointment is. */
export const findVisit = (tx: Tx, appointmentId: string) =>
  tx
    .selectFrom('appointment as a')
    .innerJoin('facility', 'facility.id', 'a.facility_id')
    .select(['a.mode', 'a.practitioner_id', 'a.facility_id', 'facility.time_zone'])
    .where('a.id', '=', appointmentId)
    .executeTakeFirst()

/** Whether the practitioner began the visit, not a desk. */
export async function isConducted(tx: Tx, appointmentId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('appointment_history as h')
    .innerJoin('appointment as a', 'a.id', 'h.appointment_id')
    .innerJoin('practitioner', 'practitioner.id', 'a.practitioner_id')
    .select('h.id')
    .where('h.appointment_id', '=', appointmentId)
    .where('h.change', '=', 'start')
    .whereRef('h.changed_by', '=', 'practitioner.user_id')
    .executeTakeFirst()
  return row !== undefined
}
