import { sql, type Insertable, type Selectable } from 'kysely'
import { onConstraint, type Db, type Tx } from '../../platform/db/database.ts'
import type { Schema } from '../../platform/db/schema.ts'
import { SelfExists } from './patients.errors.ts'

/** How many profiles of others a person may keep. */
export const familyLimit = 12

export type RelatedPersonRow = Selectable<Schema['related_person']>

const held = (db: Db | Tx, userId: string) =>
  db
    .selectFrom('related_person')
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    // What was merged into another profile is no profile of its own.
    .where('merge_id', 'is', null)

/** Own and family profiles of a person. */
export const findPatientIdsOf = async (db: Db | Tx, userId: string): Promise<string[]> =>
  (await held(db, userId).select('patient_id').orderBy('created_at').execute()).map((row) => row.patient_id)

/** The people who look after a patient, oneself included. */
export const findUserIdsOf = async (db: Db | Tx, patientId: string): Promise<string[]> =>
  (
    await db
      .selectFrom('related_person')
      .select('user_id')
      .where('patient_id', '=', patientId)
      .where('ended_at', 'is', null)
      .execute()
  ).map((row) => row.user_id)

/** How many profiles of others a person keeps. */
export async function countFamily(tx: Tx, userId: string): Promise<number> {
  const { count } = await held(tx, userId)
    .where('relation', '<>', 'self')
    .select((the) => the.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

export const findRelation = (
  db: Db | Tx,
  userId: string,
  patientId: string,
): Promise<RelatedPersonRow | undefined> =>
  held(db, userId).selectAll().where('patient_id', '=', patientId).executeTakeFirst()

export async function insertRelation(tx: Tx, values: Insertable<Schema['related_person']>): Promise<void> {
  await tx
    .insertInto('related_person')
    .values(values)
    .execute()
    .catch(onConstraint('related_person_one_self', () => new SelfExists()))
}

export async function confirmGuardian(tx: Tx, relationId: string): Promise<void> {
  await tx.updateTable('related_person').set({ guardian: true }).where('id', '=', relationId).execute()
}

export async function closeRelation(tx: Tx, relationId: string, at: Date): Promise<void> {
  await tx.updateTable('related_person').set({ ended_at: at }).where('id', '=', relationId).execute()
}

/** Puts a patient on a facility's books; once is enough. `linkId`: by that consent alone. */
export async function registerAtFacility(
  tx: Tx,
  patientId: string,
  facilityId: string,
  linkId: string | null = null,
): Promise<void> {
  // Only who is not there yet takes a number.
  await sql`insert into patient_registration (patient_id, facility_id, link_id)
    select ${patientId}::uuid, ${facilityId}::uuid, ${linkId}::uuid
    where not exists (select from patient_registration where patient_id = ${patientId} and facility_id = ${facilityId})
    on conflict do nothing`.execute(tx)
}
