import { sql, type Insertable } from 'kysely'
import { onConstraint, type Db, type Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'
import { ofPerson } from '../../patients/index.ts'
import { AlreadyShared } from '../records.errors.ts'

const withPractitioner = (db: Db | Tx) =>
  db
    .selectFrom('record_share')
    .innerJoin('practitioner', 'practitioner.id', 'record_share.practitioner_id')
    .selectAll('record_share')
    .select(sql<string>`practitioner.given_name || ' ' || practitioner.family_name`.as('practitioner_name'))
export type ShareRow = NonNullable<Awaited<ReturnType<typeof findShare>>>

export const findShare = (db: Db | Tx, patientId: string, id: string) =>
  withPractitioner(db)
    .where('record_share.id', '=', id)
    .where(ofPerson('record_share.patient_id', patientId))
    .executeTakeFirst()

/** Newest first; one row more than the limit when there are more. */
export const listShareRows = (
  db: Db,
  patientId: string,
  { before, limit }: { before?: string | undefined; limit: number },
): Promise<ShareRow[]> =>
  withPractitioner(db)
    .where(ofPerson('record_share.patient_id', patientId))
    .$if(before !== undefined, (rows) => rows.where('record_share.id', '<', before!))
    .orderBy('record_share.id', 'desc')
    .limit(limit + 1)
    .execute()

/** What is open to a practitioner now, newest first; one row more than the limit when there are more. */
export const listOpenShares = (
  db: Db,
  practitionerId: string,
  { now, before, limit }: { now: Date; before?: string | undefined; limit: number },
) =>
  db
    .selectFrom('record_share')
    .innerJoin('patient as asked', 'asked.id', 'record_share.patient_id')
    // What was opened under an id that was merged since is the record of the one that was kept.
    .innerJoin('patient', (join) => join.on(sql<boolean>`patient.id = coalesce(asked.merged_into, asked.id)`))
    .selectAll('record_share')
    .select([
      'patient.id as patient_id',
      'patient.name as patient_name',
      'patient.gender',
      'patient.birth_date',
    ])
    .where('record_share.practitioner_id', '=', practitionerId)
    .where('record_share.revoked_at', 'is', null)
    .where('record_share.starts_at', '<=', now)
    .where('record_share.ends_at', '>', now)
    .$if(before !== undefined, (rows) => rows.where('record_share.id', '<', before!))
    .orderBy('record_share.id', 'desc')
    .limit(limit + 1)
    .execute()
export type OpenShareRow = Awaited<ReturnType<typeof listOpenShares>>[number]

export async function insertShare(tx: Tx, values: Insertable<Schema['record_share']>): Promise<string> {
  const { id } = await tx
    .insertInto('record_share')
    .values(values)
    .returning('id')
    .executeTakeFirstOrThrow()
    .catch(onConstraint('record_share_no_overlap', () => new AlreadyShared()))
  return id
}

/** Undefined when there is none that still stands. */
export const markShareRevoked = (
  tx: Tx,
  { id, patientId, at, by }: { id: string; patientId: string; at: Date; by: string },
) =>
  tx
    .updateTable('record_share')
    .set({ revoked_at: at, revoked_by: by })
    .where('id', '=', id)
    .where(ofPerson('patient_id', patientId))
    .where('revoked_at', 'is', null)
    .where('ends_at', '>', at)
    .returning(['id', 'practitioner_id'])
    .executeTakeFirst()
