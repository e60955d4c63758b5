import type { Actor } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { inTransaction, type Tx } from '../../platform/db/database.ts'
import type { RequestContext } from '../../platform/http/route.ts'
import { lockPractitionerOf, type PractitionerRow } from './practitioner.repository.ts'
import { PractitionerNotFound } from './practitioners.errors.ts'
import type { ProfileView } from './profile.view.ts'
import { readProfile, requireComplete } from './read-profile.ts'

/**
 * Does a change to the actor's own profile, one at a time. Who is checked or verified stays complete: a change that
 * would take away a needed part is refused as a whole.
 */
export const changeOwnProfile = (
  { db }: Deps,
  actor: Actor,
  { audit }: RequestContext,
  change: (tx: Tx, row: PractitionerRow) => Promise<PractitionerRow>,
): Promise<ProfileView> =>
  inTransaction(db, async (tx) => {
    const before = await lockPractitionerOf(tx, actor.userId)
    if (!before) throw new PractitionerNotFound()
    audit.recordId = before.id
    const row = await change(tx, before)
    if (['submitted', 'verified', 'suspended'].includes(row.status)) await requireComplete(tx, row)
    return readProfile(tx, row, actor)
  })
