import type { Actor } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { findPractitionerOf } from './practitioner.repository.ts'
import { PractitionerNotFound } from './practitioners.errors.ts'
import type { ProfileView } from './profile.view.ts'
import { readProfile } from './read-profile.ts'

/** The own profile, in any status. */
export async function getOwnPractitioner({ db }: Deps, actor: Actor): Promise<ProfileView> {
  const row = await findPractitionerOf(db, actor.userId)
  if (!row) throw new PractitionerNotFound()
  return readProfile(db, row, actor)
}
