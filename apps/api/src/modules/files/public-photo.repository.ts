import type { Db } from '../../platform/db/database.ts'
import type { FileRow } from './file.repository.ts'

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

/** The photo that a place of care shows. */
export const findFacilityPhoto = (db: Db, facilityId: string): Promise<FileRow | undefined> =>
  db
    .selectFrom('facility')
    .innerJoin('file', 'file.id', 'facility.photo_file_id')
    .selectAll('file')
    .where('facility.id', '=', facilityId)
    .where('file.status', '=', 'stored')
    .executeTakeFirst()
