import type * as contract from '@imeds/contracts/records'
import { decodeCursor, toPage } from '../../../platform/db/page.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { authorizePatient, PatientNotFound } from '../../patients/index.ts'
import { listDocumentRows } from './document.repository.ts'
import { documentRemoval, toDocumentView } from './document.view.ts'

/** The papers in the record. */
export const listDocuments: Handler<typeof contract.listDocumentReferences> = async (
  deps,
  actor,
  { params: { id }, query },
  { audit },
) => {
  audit.patientId = id
  const access = await authorizePatient(deps, actor, 'record.read', id, new PatientNotFound(), 'document')
  const after = decodeCursor(query.cursor, 'text')
  const rows = await listDocumentRows(deps.db, id, { kind: query.kind, after, limit: query.limit })
  const { items, next } = toPage(rows, query.limit, (row) => row.document_date)
  const mayRemove = documentRemoval(actor, access)
  return { items: items.map((row) => toDocumentView(row, mayRemove)), next }
}
