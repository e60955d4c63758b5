import { sql, type Selectable } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Schema } from '../../platform/db/schema.ts'

export type DocumentRow = Selectable<Schema['practitioner_document']>

export const findDocuments = (db: Db | Tx, practitionerId: string): Promise<DocumentRow[]> =>
  db
    .selectFrom('practitioner_document')
    .selectAll()
    .where('practitioner_id', '=', practitionerId)
    .where('removed_at', 'is', null)
    .orderBy('attached_at')
    .orderBy('id')
    .execute()

/**
 * Puts an uploaded file on a practitioner's profile; the caller has checked that the file is theirs and of an allowed
 * type. A photo replaces the one before. Attaching the same file again changes nothing.
 */
export async function attachDocument(
  tx: Tx,
  practitionerId: string,
  { kind, fileId }: { kind: DocumentRow['kind']; fileId: string },
): Promise<void> {
  await tx
    .insertInto('practitioner_document')
    .values({ practitioner_id: practitionerId, kind, file_id: fileId })
    .onConflict((conflict) =>
      conflict.columns(['practitioner_id', 'file_id']).doUpdateSet({ kind, removed_at: null }),
    )
    .execute()
  if (kind !== 'photo') return
  await tx
    .updateTable('practitioner_document')
    .set({ removed_at: sql`now()` })
    .where('practitioner_id', '=', practitionerId)
    .where('kind', '=', 'photo')
    .where('file_id', '<>', fileId)
    .where('removed_at', 'is', null)
    .execute()
  await tx
    .updateTable('practitioner')
    .set({ photo_file_id: fileId })
    .where('id', '=', practitionerId)
    .execute()
}

/** Takes a document off the profile; the file itself stays. False when there is none such. */
export async function removeDocument(
  tx: Tx,
  practitionerId: string,
  documentId: string,
  at: Date,
): Promise<boolean> {
  const removed = await tx
    .updateTable('practitioner_document')
    .set({ removed_at: at })
    .where('id', '=', documentId)
    .where('practitioner_id', '=', practitionerId)
    .where('removed_at', 'is', null)
    .returning(['file_id'])
    .executeTakeFirst()
  if (!removed) return false
  await tx
    .updateTable('practitioner')
    .set({ photo_file_id: null })
    .where('id', '=', practitionerId)
    .where('photo_file_id', '=', removed.file_id)
    .execute()
  return true
}
