import * as contract from '@imeds/contracts/records'
import type { FileStore } from '../../platform/files/index.ts'
import { on, type Route } from '../../platform/http/route.ts'
import { ofSurvivor } from '../patients/index.ts'
import { addDocument } from './documents/add-document.ts'
import { listDocuments } from './documents/list-documents.ts'
import { removeDocument } from './documents/remove-document.ts'
import { exportRecord } from './export/export-record.ts'
import { listSharedRecords, listShares } from './shares/list-shares.ts'
import { revokeShare } from './shares/revoke-share.ts'
import { shareRecord } from './shares/share-record.ts'
import { downloadSummary } from './summary/download-summary.ts'
import { readEncounterNote } from './timeline/read-encounter-note.ts'
import { readTimeline } from './timeline/read-timeline.ts'

export const recordsRoutes = (store: FileStore): Route[] => [
  on(contract.listSharedRecords, listSharedRecords),
  ...ofPatient(store).map(ofSurvivor),
]

const ofPatient = (store: FileStore): Route[] => [
  on(contract.readTimeline, readTimeline),
  on(contract.readEncounterNote, readEncounterNote),
  on(contract.downloadPatientSummary, downloadSummary),
  on(contract.addDocumentReference, addDocument),
  on(contract.listDocumentReferences, listDocuments),
  on(contract.removeDocumentReference, removeDocument),
  on(contract.shareRecord, shareRecord),
  on(contract.listRecordShares, listShares),
  on(contract.revokeRecordShare, revokeShare),
  on(contract.exportRecord, (deps, actor, input, context) =>
    exportRecord({ ...deps, store }, actor, input, context),
  ),
]
