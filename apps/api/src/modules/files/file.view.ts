import { ContentType, type FileView } from '@imeds/contracts/files'
import type { FileRow } from './file.repository.ts'
import type { FileAbilities } from './file.scope.ts'

export const toFileView = (row: FileRow, { download, remove, restore }: FileAbilities): FileView => ({
  id: row.id,
  purpose: row.purpose,
  patientId: row.patient_id,
  name: row.name,
  contentType: ContentType.parse(row.content_type),
  size: row.size,
  sha256: row.sha256,
  tags: row.tags,
  status: row.status,
  createdAt: row.created_at.toISOString(),
  storedAt: row.stored_at?.toISOString() ?? null,
  abilities: { download, remove, restore },
})
