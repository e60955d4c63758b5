import type * as contract from '@imeds/contracts/records'
import { decodeCursor, toPage } from '../../../platform/db/page.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { authorizePatient, PatientNotFound } from '../../patients/index.ts'
import { documentRemoval } from '../documents/document.view.ts'
import { selectTimeline } from './timeline.repository.ts'
import { openKinds } from './timeline.scope.ts'
import { toEntry } from './timeline.view.ts'

/** What happened to a patient, newest first: of each kind what the actor may see. */
export const readTimeline: Handler<typeof contract.readTimeline> = async (
  deps,
  actor,
  { params: { id }, query },
  { audit },
) => {
  audit.patientId = id
  const access = await authorizePatient(deps, actor, 'record.read', id, new PatientNotFound(), 'any')
  const kinds = openKinds(access, actor)
  const rows = await selectTimeline(deps.db, id, {
    kinds: query.kind ? kinds.filter((kind) => kind === query.kind) : kinds,
    from: query.from,
    to: query.to,
    after: decodeCursor(query.cursor, 'instant'),
    limit: query.limit,
  })
  const { items, next } = toPage(rows, query.limit, (row) => row.at.toISOString())
  const abilities = {
    removeDocument: documentRemoval(actor, access),
    readNotes: access.may('record.read', 'clinical_note'),
  }
  return { items: items.map((row) => toEntry(row, abilities)), next, kinds }
}
