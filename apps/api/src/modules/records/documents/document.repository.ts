import { sql, type Insertable } from 'kysely'
import { onConstraint, type Db, type Tx } from '../../../platform/db/database.ts'
import type { Cursor } from '../../../platform/db/page.ts'
import type { Schema } from '../../../platform/db/schema.ts'
import { ofPerson } from '../../patients/index.ts'
import { DocumentExists } from '../records.errors.ts'

/** `by_family`: put there by one of those who keep the patient's profile. */
const byFamily = sql<boolean>`exists (select from related_person
  where related_person.patient_id = document_reference.patient_id
    and related_person.user_id = document_reference.recorded_by)`

const standing = (db: Db | Tx, patientId: string) =>
  db
    .selectFrom('document_reference')
    .innerJoin('file', 'file.id', 'document_reference.file_id')
    .selectAll('document_reference')
    .select(['file.content_type', 'file.size', byFamily.as('by_family')])
    .where(ofPerson('document_reference.patient_id', patientId))
    .where('document_reference.removed_at', 'is', null)
export type DocumentRow = NonNullable<Awaited<ReturnType<typeof findDocument>>>

export const findDocument = (db: Db | Tx, patientId: string, id: string) =>
  standing(db, patientId).where('document_reference.id', '=', id).executeTakeFirst()

export type DocumentFilter = {
  kind?: DocumentRow['kind'] | undefined
  after?: Cursor | undefined
  limit: number
}

/** By the date on the paper, newest first; one row more than the limit when there are more. */
export async function listDocumentRows(
  db: Db,
  patientId: string,
  { kind, after, limit }: DocumentFilter,
): Promise<DocumentRow[]> {
  let rows = standing(db, patientId)
    .orderBy('document_date', 'desc')
    .orderBy('document_reference.id', 'desc')
    .limit(limit + 1)
  if (kind) rows = rows.where('document_reference.kind', '=', kind)
  if (after)
    rows = rows.where(
      sql<boolean>`(document_date, document_reference.id) < (${after.key}::date, ${after.id}::uuid)`,
    )
  return rows.execute()
}

export async function insertDocument(
  tx: Tx,
  values: Insertable<Schema['document_reference']>,
): Promise<string> {
  const { id } = await tx
    .insertInto('document_reference')
    .values(values)
    .returning('id')
    .executeTakeFirstOrThrow()
    .catch(onConstraint('document_reference_file_once', () => new DocumentExists()))
  return id
}

export async function markDocumentRemoved(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.updateTable('document_reference').set({ removed_at: at }).where('id', '=', id).execute()
}
