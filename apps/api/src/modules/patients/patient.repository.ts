import { sql, type Insertable, type Selectable, type Updateable } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { onConstraint, type Db, type Tx } from '../../platform/db/database.ts'
import type { Cursor } from '../../platform/db/page.ts'
import type { Schema } from '../../platform/db/schema.ts'
import { AbhaNumberTaken } from './patients.errors.ts'
import { reachOf, withinReach } from './patients.scope.ts'

export type PatientRow = Selectable<Schema['patient']>
export type Relation = Schema['related_person']['relation']
/** A patient as one actor sees them. */
export type SeenPatient = PatientRow & {
  relation: Relation | null
  guardian: boolean | null
  may_change: boolean
  may_read_record: boolean
  may_write_record: boolean
  sort_key: string
}

/** The patient, whoever asks: for modules that have already authorised. */
export const findPatient = (db: Db | Tx, id: string): Promise<PatientRow | undefined> =>
  db.selectFrom('patient').selectAll().where('id', '=', id).executeTakeFirst()

const seenBy = (db: Db | Tx, actor: Actor, now: Date) =>
  db
    .selectFrom('patient')
    .leftJoin('related_person as related', (join) =>
      join
        .onRef('related.patient_id', '=', 'patient.id')
        .on('related.user_id', '=', actor.userId)
        .on('related.ended_at', 'is', null),
    )
    .where(withinReach(reachOf(actor, 'patient.read', now)))
    .selectAll('patient')
    .select(['related.relation', 'related.guardian'])
    .select([
      withinReach(reachOf(actor, 'patient.write', now)).as('may_change'),
      withinReach(reachOf(actor, 'record.read', now)).as('may_read_record'),
      withinReach(reachOf(actor, 'record.write', now)).as('may_write_record'),
      orderOf(actor).as('sort_key'),
    ])

// A family begins with oneself; other lists go by name, which an index serves.
const orderOf = (actor: Actor) =>
  actor.grants['patient.read'] === 'own'
    ? sql<string>`case when related.relation = 'self' then '0' else '1' end || patient.name`
    : sql<string>`patient.name`

/** One patient within the actor's reach, or undefined. */
export const selectPatient = (
  db: Db | Tx,
  actor: Actor,
  now: Date,
  id: string,
): Promise<SeenPatient | undefined> => seenBy(db, actor, now).where('patient.id', '=', id).executeTakeFirst()

/** The patients within the actor's reach; one row more than the limit when there are more. */
export async function selectPatients(
  db: Db,
  actor: Actor,
  now: Date,
  { after, limit }: { after?: Cursor | undefined; limit: number },
): Promise<SeenPatient[]> {
  const key = orderOf(actor)
  let rows = seenBy(db, actor, now)
    .where('patient.merged_into', 'is', null)
    .orderBy(key)
    .orderBy('patient.id')
    .limit(limit + 1)
  if (after) rows = rows.where(sql<boolean>`(${key}, patient.id) > (${after.key}, ${after.id})`)
  return rows.execute()
}

const numberTaken = onConstraint('patient_abha_number_once', () => new AbhaNumberTaken())

type NewRow = Updateable<Schema['patient']> & Pick<PatientRow, 'name' | 'gender' | 'birth_date'>

export const insertPatient = (tx: Tx, values: NewRow): Promise<PatientRow> =>
  tx
    .insertInto('patient')
    // Kysely leaves out what is undefined; its type for insertion does not say so.
    .values(values as Insertable<Schema['patient']>)
    .returningAll()
    .executeTakeFirstOrThrow()
    .catch(numberTaken)

/** Shows another photo, or none, and answers which file it was before. */
export async function replacePhoto(tx: Tx, id: string, fileId: string | null): Promise<string | null> {
  const before = await tx
    .selectFrom('patient')
    .select('photo_file_id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  await tx.updateTable('patient').set({ photo_file_id: fileId }).where('id', '=', id).execute()
  return before.photo_file_id
}

export async function isPhotoOfPatient(db: Db | Tx, fileId: string): Promise<boolean> {
  const row = await db
    .selectFrom('patient')
    .select('id')
    .where('photo_file_id', '=', fileId)
    .executeTakeFirst()
  return row !== undefined
}

export const changePatient = (
  tx: Tx,
  id: string,
  values: Updateable<Schema['patient']>,
): Promise<PatientRow | undefined> =>
  tx
    .updateTable('patient')
    .set({ ...values, updated_at: sql`now()` })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
    .catch(numberTaken)
