import type * as contract from '@imeds/contracts/records'
import { inTransaction } from '../../../platform/db/database.ts'
import { InvalidRequest } from '../../../platform/errors.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { takeFile } from '../../files/index.ts'
import { authorizePatient, dateIn, homeZone } from '../../patients/index.ts'
import { findDocument, insertDocument } from './document.repository.ts'
import { documentRemoval, toDocumentView } from './document.view.ts'

/** Puts an uploaded paper into the record; its file can no longer be deleted from then on. */
export const addDocument: Handler<typeof contract.addDocumentReference> = async (
  deps,
  actor,
  { params: { id }, body },
  { audit },
) => {
  audit.patientId = id
  const now = deps.clock.now()
  if (body.documentDate > dateIn(homeZone, now))
    throw new InvalidRequest({ fields: [{ path: 'body.documentDate', code: 'in_future' }] })
  return inTransaction(deps.db, async (tx) => {
    const access = await authorizePatient({ ...deps, db: tx }, actor, 'record.write', id)
    await takeFile(tx, {
      fileId: body.fileId,
      ownerUserId: actor.userId,
      purposes: ['report'],
      patientId: id,
      retainAt: now,
    })
    const documentId = await insertDocument(tx, {
      patient_id: id,
      file_id: body.fileId,
      kind: body.kind,
      title: body.title,
      document_date: body.documentDate,
      recorded_by: actor.userId,
      recorded_at: now,
    })
    audit.recordId = documentId
    const row = await findDocument(tx, id, documentId)
    return toDocumentView(row!, documentRemoval(actor, access))
  })
}
