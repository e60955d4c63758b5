import { sql, type Insertable, type RawBuilder, type Selectable } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Schema } from '../../platform/db/schema.ts'

/** `by_family`: recorded by one of those who keep the patient's profile. */
export type Recorded = { by_family: boolean }
export type EntryTable = 'allergy_intolerance' | 'condition' | 'medication_statement'
export type EntryRow<T extends EntryTable> = Selectable<Schema[T]> & Recorded
export type AllergyRow = EntryRow<'allergy_intolerance'>
export type ConditionRow = EntryRow<'condition'>
export type MedicationStatementRow = EntryRow<'medication_statement'>

/** Whether a row of a record table was recorded by one of the patient's family. */
export const byFamily = (table: EntryTable | 'observation'): RawBuilder<boolean> => sql<boolean>`exists (
  select from related_person where related_person.patient_id = ${sql.ref(`${table}.patient_id`)}
    and related_person.user_id = ${sql.ref(`${table}.recorded_by`)})`

// The three tables share these columns; Kysely cannot type a query over a union of tables, so this is SQL.
const entries = (table: EntryTable, patientId: string) => sql`from ${sql.table(table)}
  where patient_id = ${patientId} and removed_at is null`

const newestFirst: Record<EntryTable, RawBuilder<unknown>> = {
  allergy_intolerance: sql`recorded_at desc, id desc`,
  condition: sql`clinical_status, recorded_at desc, id desc`,
  medication_statement: sql`ended_on desc nulls first, recorded_at desc, id desc`,
}

/** What stands in a patient's record and was not entered in error. */
export async function selectEntries<T extends EntryTable>(
  db: Db | Tx,
  table: T,
  patientId: string,
): Promise<EntryRow<T>[]> {
  const { rows } = await sql<EntryRow<T>>`select *, ${byFamily(table)} as by_family
    ${entries(table, patientId)} order by ${newestFirst[table]}`.execute(db)
  return rows
}

export async function findEntry<T extends EntryTable>(
  tx: Tx,
  table: T,
  patientId: string,
  id: string,
): Promise<EntryRow<T> | undefined> {
  const { rows } = await sql<EntryRow<T>>`select *, ${byFamily(table)} as by_family
    ${entries(table, patientId)} and id = ${id} for update`.execute(tx)
  return rows[0]
}

export async function markEntryInError(tx: Tx, table: EntryTable, id: string, at: Date): Promise<void> {
  await sql`update ${sql.table(table)} set removed_at = ${at} where id = ${id}`.execute(tx)
}

export const insertAllergy = (
  tx: Tx,
  values: Insertable<Schema['allergy_intolerance']>,
): Promise<AllergyRow> =>
  tx
    .insertInto('allergy_intolerance')
    .values(values)
    .returningAll()
    .returning(byFamily('allergy_intolerance').as('by_family'))
    .executeTakeFirstOrThrow()

export const insertCondition = (tx: Tx, values: Insertable<Schema['condition']>): Promise<ConditionRow> =>
  tx
    .insertInto('condition')
    .values(values)
    .returningAll()
    .returning(byFamily('condition').as('by_family'))
    .executeTakeFirstOrThrow()

export const insertMedicationStatement = (
  tx: Tx,
  values: Insertable<Schema['medication_statement']>,
): Promise<MedicationStatementRow> =>
  tx
    .insertInto('medication_statement')
    .values(values)
    .returningAll()
    .returning(byFamily('medication_statement').as('by_family'))
    .executeTakeFirstOrThrow()
