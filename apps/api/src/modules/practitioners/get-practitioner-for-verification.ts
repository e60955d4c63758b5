import type { InputOf } from '@imeds/contracts'
import type { getPractitionerForVerification as contract } from '@imeds/contracts/practitioners'
import type { Actor } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { findPractitioner } from './practitioner.repository.ts'
import { PractitionerNotFound } from './practitioners.errors.ts'
import type { ProfileView } from './profile.view.ts'
import { readProfile } from './read-profile.ts'

/** The whole profile of anybody, to be checked. */
export async function getPractitionerForVerification(
  { db }: Deps,
  actor: Actor,
  { params }: InputOf<typeof contract>,
): Promise<ProfileView> {
  const row = await findPractitioner(db, params.id)
  if (!row) throw new PractitionerNotFound()
  return readProfile(db, row, actor)
}
