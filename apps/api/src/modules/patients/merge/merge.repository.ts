import { sql, type Insertable, type RawBuilder, type Selectable } from 'kysely'
import { onConstraint, type Db, type Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'
import { AlreadyMerged, AlreadyUndone, PatientBusyThen } from '../patients.errors.ts'
import type { Side } from './merge-rules.ts'

export type MergeRow = Selectable<Schema['patient_merge']>
export type Moved = Selectable<Schema['patient_merge_move']>['record']

/** What was written under either id of a person, whichever is asked for, on a column that holds a patient's id. */
export const ofPerson = (column: string, patientId: string): RawBuilder<boolean> => {
  const kept = sql`(select coalesce(merged_into, id) from patient where id = ${patientId})`
  return sql<boolean>`${sql.ref(column)} in (select id from patient where id = ${kept} or merged_into = ${kept})`
}

/** The id that stands for a person: another one for a merged row, else the same. */
export async function findSurvivor(db: Db | Tx, id: string): Promise<string> {
  const row = await db.selectFrom('patient').select('merged_into').where('id', '=', id).executeTakeFirst()
  return row?.merged_into ?? id
}

/** Whether two ids stand for one person: the same, or joined by a merge. */
export const isOnePerson = async (db: Db | Tx, one: string, other: string): Promise<boolean> =>
  one === other || (await findSurvivor(db, one)) === (await findSurvivor(db, other))

export async function findSide(tx: Tx, id: string): Promise<Side | undefined> {
  const { rows } = await sql<Side>`
    select p.id, p.merged_into as "mergedInto", p.abha_number as "abhaNumber",
      (select user_id from related_person where patient_id = p.id and relation = 'self' and ended_at is null) as "selfUserId"
    from patient p where p.id = ${id} for update`.execute(tx)
  return rows[0]
}

export async function isInVisit(tx: Tx, patientId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('appointment')
    .select('id')
    .where('patient_id', '=', patientId)
    .where('status', 'in', ['arrived', 'in_progress'])
    .executeTakeFirst()
  return row !== undefined
}

export const insertMerge = (tx: Tx, values: Insertable<Schema['patient_merge']>): Promise<MergeRow> =>
  tx.insertInto('patient_merge').values(values).returningAll().executeTakeFirstOrThrow()

export const pointTo = (tx: Tx, mergedId: string, keptId: string | null) =>
  tx
    .updateTable('patient')
    .set({ merged_into: keptId })
    .where('id', '=', mergedId)
    .execute()
    .catch(onConstraint('patient_merge_flat', () => new AlreadyMerged()))

/** What nobody has signed and the next consultation must see in one place. */
const entries = ['allergy_intolerance', 'condition', 'medication_statement', 'observation'] as const

/** Moves what is open and unsigned from one id to the other and writes down each row. */
export async function moveRows(tx: Tx, { id, kept_id, merged_id }: MergeRow): Promise<void> {
  for (const table of entries)
    await sql`with moved as (update ${sql.table(table)} set patient_id = ${kept_id}
        where patient_id = ${merged_id} returning id)
      insert into patient_merge_move (merge_id, record, row_id) select ${id}, ${table}, id from moved`.execute(
      tx,
    )
  await sql`with moved as (update appointment set patient_id = ${kept_id}
      where patient_id = ${merged_id} and status in ('held', 'booked') returning id)
    insert into patient_merge_move (merge_id, record, row_id) select ${id}, 'appointment', id from moved`
    .execute(tx)
    .catch(onConstraint('appointment_patient_no_overlap', () => new PatientBusyThen()))
}

/** Puts the kept patient on all the books of the merged one. */
export async function copyRegistrations(tx: Tx, { id, kept_id, merged_id }: MergeRow): Promise<void> {
  await sql`with added as (
      insert into patient_registration (patient_id, facility_id, link_id)
      select ${kept_id}::uuid, facility_id, link_id from patient_registration m
      where patient_id = ${merged_id} and not exists
        (select from patient_registration k where k.patient_id = ${kept_id} and k.facility_id = m.facility_id)
      returning facility_id)
    insert into patient_merge_move (merge_id, record, row_id)
      select ${id}, 'patient_registration', facility_id from added`.execute(tx)
}

/**
 * Whoever looks after one id looks after both: real ties on the kept one, and on the merged one ties that keep what
 * was signed under it in reach.
 */
export async function joinTies(tx: Tx, { id, kept_id, merged_id }: MergeRow): Promise<void> {
  await sql`update related_person set merge_id = ${id} where patient_id = ${merged_id} and ended_at is null`.execute(
    tx,
  )
  const copy = (from: string, to: string, mergeId: string | null) => sql`
    with added as (
      insert into related_person (patient_id, user_id, relation, guardian, merge_id)
      select ${to}::uuid, user_id, relation, guardian, ${mergeId}::uuid from related_person t
      where patient_id = ${from} and ended_at is null and not exists
        (select from related_person o where o.patient_id = ${to} and o.user_id = t.user_id and o.ended_at is null)
      returning id)
    insert into patient_merge_move (merge_id, record, row_id) select ${id}, 'related_person', id from added`
  await copy(merged_id, kept_id, null).execute(tx)
  await copy(kept_id, merged_id, id).execute(tx)
}

export const findMerge = (db: Db | Tx, id: string): Promise<MergeRow | undefined> =>
  db.selectFrom('patient_merge').selectAll().where('id', '=', id).executeTakeFirst()

export async function insertUndo(tx: Tx, values: Insertable<Schema['patient_merge_undo']>): Promise<void> {
  await tx
    .insertInto('patient_merge_undo')
    .values(values)
    .execute()
    .catch(onConstraint('patient_merge_undo_pkey', () => new AlreadyUndone()))
}

/** Puts back each row that the merge moved and that still is where it was put; what began meanwhile stays. */
export async function putBack(tx: Tx, { id, kept_id, merged_id }: MergeRow, at: Date): Promise<void> {
  const moved = (record: Moved) =>
    sql`(select row_id from patient_merge_move where merge_id = ${id} and record = ${record})`
  for (const table of entries)
    await sql`update ${sql.table(table)} set patient_id = ${merged_id}
      where patient_id = ${kept_id} and id in ${moved(table)}`.execute(tx)
  await sql`update appointment set patient_id = ${merged_id}
    where patient_id = ${kept_id} and status in ('held', 'booked') and id in ${moved('appointment')}`.execute(
    tx,
  )
  await sql`update related_person set ended_at = ${at}
    where ended_at is null and id in ${moved('related_person')}`.execute(tx)
  await sql`update related_person set merge_id = null where merge_id = ${id} and ended_at is null`.execute(tx)
  await sql`delete from patient_registration r where patient_id = ${kept_id} and facility_id in ${moved('patient_registration')}
    and not exists (select from appointment a where a.patient_id = r.patient_id and a.facility_id = r.facility_id)`.execute(
    tx,
  )
}

const views = (db: Db | Tx) =>
  db
    .selectFrom('patient_merge as m')
    .innerJoin('patient', 'patient.id', 'm.merged_id')
    .innerJoin('user_account', 'user_account.id', 'm.merged_by')
    .leftJoin('patient_merge_undo as undo', 'undo.merge_id', 'm.id')
    .select([
      'm.id',
      'm.kept_id',
      'm.merged_id',
      'm.reason',
      'm.merged_at',
      'patient.name as merged_name',
      'user_account.name as merged_by',
      'undo.undone_at',
    ])

export type MergeViewRow = NonNullable<Awaited<ReturnType<typeof findMergeView>>>
export const findMergeView = (db: Db | Tx, id: string) => views(db).where('m.id', '=', id).executeTakeFirst()
export const listMergeViews = (db: Db, keptId: string) =>
  views(db).where('m.kept_id', '=', keptId).orderBy('m.merged_at', 'desc').limit(100).execute()
