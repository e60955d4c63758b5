import type { Selectable } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Schema } from '../../platform/db/schema.ts'

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
