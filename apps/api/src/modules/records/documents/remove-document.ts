import type * as contract from '@imeds/contracts/records'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { authorizePatient } from '../../patients/index.ts'
import { DocumentNotFound, DocumentOfAnother } from '../records.errors.ts'
import { findDocument, markDocumentRemoved } from './document.repository.ts'
import { documentRemoval } from './document.view.ts'

/** Takes a paper out of the record; that it stood there stays known. */
export const removeDocument: Handler<typeof contract.removeDocumentReference> = async (
  deps,
  actor,
  { params: { id, documentId } },
  { audit },
) => {
  audit.patientId = id
  audit.recordId = documentId
  await inTransaction(deps.db, async (tx) => {
    const access = await authorizePatient({ ...deps, db: tx }, actor, 'record.write', id)
    const row = await findDocument(tx, id, documentId)
    if (!row) throw new DocumentNotFound()
    if (!documentRemoval(actor, access)(row.by_family)) throw new DocumentOfAnother()
    await markDocumentRemoved(tx, documentId, deps.clock.now())
  })
  return { done: true }
}
