import type { z } from 'zod'
import { ContentType } from '@imeds/contracts/files'
import type { DocumentReference } from '@imeds/contracts/records'
import type { Actor } from '../../../platform/actor.ts'
import type { PatientAccess } from '../../patients/index.ts'
import type { DocumentRow } from './document.repository.ts'

/** Whether the actor may take a paper back: the family what it added itself, those in the care team all. */
export function documentRemoval(actor: Actor, access: PatientAccess): (byFamily: boolean) => boolean {
  const may = access.may('record.write')
  const ownOnly = actor.grants['record.write'] === 'own'
  return (byFamily) => may && (byFamily || !ownOnly)
}

export const toDocumentView = (
  row: DocumentRow,
  mayRemove: (byFamily: boolean) => boolean,
): z.output<typeof DocumentReference> => ({
  id: row.id,
  kind: row.kind,
  title: row.title,
  documentDate: row.document_date,
  file: { id: row.file_id, contentType: ContentType.parse(row.content_type), size: row.size },
  recordedBy: row.by_family ? 'family' : 'practitioner',
  recordedAt: row.recorded_at.toISOString(),
  abilities: { remove: mayRemove(row.by_family) },
})
