import { sql, type Selectable } from 'kysely'
import { lock, type Db, type Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'
import { letterOf } from './letter.ts'

export type QueueRow = Selectable<Schema['token_queue']>
export type QueueKey = { practitionerId: string; facilityId: string; day: string }

export const findQueue = (
  db: Db | Tx,
  { practitionerId, facilityId, day }: QueueKey,
): Promise<QueueRow | undefined> =>
  db
    .selectFrom('token_queue')
    .selectAll()
    .where('practitioner_id', '=', practitionerId)
    .where('facility_id', '=', facilityId)
    .where('day', '=', day)
    .executeTakeFirst()

export const findQueueById = (db: Db | Tx, id: string): Promise<QueueRow | undefined> =>
  db.selectFrom('token_queue').selectAll().where('id', '=', id).executeTakeFirst()

/** The queue of a day, opened when it is first needed: the next letter, and the room that was last used. */
export async function openQueue(tx: Tx, key: QueueKey): Promise<QueueRow> {
  const known = await findQueue(tx, key)
  if (known) return known
  const { practitionerId, facilityId, day } = key
  await lock(tx, `queues:${facilityId}:${day}`)
  const meanwhile = await findQueue(tx, key)
  if (meanwhile) return meanwhile
  const { count } = await tx
    .selectFrom('token_queue')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('facility_id', '=', facilityId)
    .where('day', '=', day)
    .executeTakeFirstOrThrow()
  const last = await tx
    .selectFrom('token_queue')
    .select('room')
    .where('practitioner_id', '=', practitionerId)
    .where('facility_id', '=', facilityId)
    .orderBy('day', 'desc')
    .executeTakeFirst()
  return tx
    .insertInto('token_queue')
    .values({
      practitioner_id: practitionerId,
      facility_id: facilityId,
      day,
      letter: letterOf(count),
      room: last?.room ?? null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Queues the desks that call from one queue. Nothing is locked after it but the queue's rows. */
export const lockQueue = (tx: Tx, queueId: string): Promise<void> => lock(tx, `queue:${queueId}`)

export async function setQueueRoom(tx: Tx, id: string, room: string | null): Promise<void> {
  await tx.updateTable('token_queue').set({ room }).where('id', '=', id).execute()
}

export const listQueueRows = (db: Db | Tx, facilityId: string, day: string): Promise<QueueRow[]> =>
  db
    .selectFrom('token_queue')
    .selectAll()
    .where('facility_id', '=', facilityId)
    .where('day', '=', day)
    .orderBy('letter')
    .execute()

/** Who sees patients in person at a facility, by name, with the planned length of a visit. */
export const listPractitioners = (db: Db | Tx, facilityId: string) =>
  db
    .selectFrom('practitioner')
    .innerJoin('practitioner_offering as offering', 'offering.practitioner_id', 'practitioner.id')
    .select([
      'practitioner.id',
      'offering.slot_minutes',
      sql<string>`practitioner.given_name || ' ' || practitioner.family_name`.as('name'),
    ])
    .where('offering.facility_id', '=', facilityId)
    .where('offering.mode', '=', 'in_person')
    .where('offering.active', '=', true)
    .where('practitioner.status', '=', 'verified')
    .orderBy('practitioner.given_name')
    .orderBy('practitioner.id')
    .execute()

/** The people around those who wait: their screens show the queue's times. */
export async function findWaitingUsers(tx: Tx, queueId: string): Promise<string[]> {
  const { rows } = await sql<{ user_id: string }>`
    select distinct r.user_id from queue_token t
      join appointment a on a.id = t.appointment_id
      join related_person r on r.patient_id = a.patient_id and r.ended_at is null
    where t.queue_id = ${queueId} and t.status in ('waiting', 'called', 'skipped')`.execute(tx)
  return rows.map((row) => row.user_id)
}
