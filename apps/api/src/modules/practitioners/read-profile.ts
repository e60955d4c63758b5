import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { findDocuments } from './document.repository.ts'
import { findOfferings } from './offering.repository.ts'
import type { PractitionerRow } from './practitioner.repository.ts'
import { ProfileIncomplete } from './practitioners.errors.ts'
import { missingParts } from './profile-rules.ts'
import { findLanguages, findQualifications, findSpecialityCodes } from './profile.repository.ts'
import { toProfileView, type ProfileRows, type ProfileView } from './profile.view.ts'

async function readParts(db: Db | Tx, row: PractitionerRow): Promise<ProfileRows> {
  const [qualifications, specialities, languages, documents, offerings] = await Promise.all([
    findQualifications(db, row.id),
    findSpecialityCodes(db, row.id),
    findLanguages(db, row.id),
    findDocuments(db, row.id),
    findOfferings(db, row.id),
  ])
  return { row, qualifications, specialities, languages, documents, offerings }
}

/** The whole profile behind a row. */
export const readProfile = async (db: Db | Tx, row: PractitionerRow, actor: Actor): Promise<ProfileView> =>
  toProfileView(await readParts(db, row), actor)

/** Refuses when the profile behind a row lacks a part, naming the parts. */
export async function requireComplete(db: Db | Tx, row: PractitionerRow): Promise<void> {
  const missing = missingParts({
    ...(await readParts(db, row)),
    credentialsSeen: row.credentials_seen_at !== null,
  })
  if (missing.length) throw new ProfileIncomplete({ data: { missing } })
}
