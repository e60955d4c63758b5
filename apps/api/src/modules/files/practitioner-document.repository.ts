import type { Selectable } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Schema } from '../../platform/db/schema.ts'
import type { FileRow } from './file.repository.ts'

type Practitioner = Selectable<Schema['practitioner']>
export type DocumentUse = Pick<Practitioner, 'status' | 'verified_at'> &
  Pick<Selectable<Schema['practitioner_document']>, 'kind' | 'removed_at'>

/** The profile that a file is or was a document of. */
export const findDocumentUse = (db: Db | Tx, fileId: string): Promise<DocumentUse | undefined> =>
  db
    .selectFrom('practitioner_document as document')
    .innerJoin('practitioner', 'practitioner.id', 'document.practitioner_id')
    .select(['practitioner.status', 'practitioner.verified_at', 'document.kind', 'document.removed_at'])
    .where('document.file_id', '=', fileId)
    .executeTakeFirst()

/** The photo that a verified practitioner shows. */
export const findPublicPhoto = (db: Db, practitionerId: string): Promise<FileRow | undefined> =>
  db
    .selectFrom('practitioner')
    .innerJoin('file', 'file.id', 'practitioner.photo_file_id')
    .selectAll('file')
    .where('practitioner.id', '=', practitionerId)
    .where('practitioner.status', '=', 'verified')
    .where('file.status', '=', 'stored')
    .executeTakeFirst()
