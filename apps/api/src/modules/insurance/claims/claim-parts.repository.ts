import type { Insertable } from 'kysely'
import { onConstraint, type Db, type Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'
import { FileTaken } from '../../files/index.ts'

export type ClaimDocumentRow = Awaited<ReturnType<typeof listClaimDocuments>>[number]

export const listClaimDocuments = (db: Db | Tx, claimId: string) =>
  db
    .selectFrom('claim_document')
    .innerJoin('file', 'file.id', 'claim_document.file_id')
    .selectAll('claim_document')
    .select(['file.content_type', 'file.size', 'file.store_key'])
    .where('claim_id', '=', claimId)
    .where('removed_at', 'is', null)
    .orderBy('claim_document.id')
    .execute()

export async function insertClaimDocument(
  tx: Tx,
  values: Insertable<Schema['claim_document']>,
): Promise<void> {
  await tx
    .insertInto('claim_document')
    .values(values)
    .execute()
    .catch(onConstraint('claim_document_file_id_key', () => new FileTaken()))
}

/** False when there is none that stands. */
export async function markClaimDocumentRemoved(
  tx: Tx,
  claimId: string,
  id: string,
  at: Date,
): Promise<boolean> {
  const removed = await tx
    .updateTable('claim_document')
    .set({ removed_at: at })
    .where('id', '=', id)
    .where('claim_id', '=', claimId)
    .where('removed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return removed !== undefined
}

export const listClaimHistory = (db: Db | Tx, claimId: string) =>
  db
    .selectFrom('claim_history')
    .selectAll()
    .where('claim_id', '=', claimId)
    .orderBy('changed_at')
    .orderBy('id')
    .execute()

export async function insertClaimHistory(
  tx: Tx,
  values: Insertable<Schema['claim_history']>,
): Promise<string> {
  const { id } = await tx.insertInto('claim_history').values(values).returning('id').executeTakeFirstOrThrow()
  return id
}

export const listClaimMessages = (db: Db | Tx, claimId: string) =>
  db
    .selectFrom('claim_message')
    .selectAll()
    .where('claim_id', '=', claimId)
    .orderBy('sent_at')
    .orderBy('id')
    .execute()

export async function insertClaimMessage(
  tx: Tx,
  values: Insertable<Schema['claim_message']>,
): Promise<string> {
  const { id } = await tx.insertInto('claim_message').values(values).returning('id').executeTakeFirstOrThrow()
  return id
}
