import type { InputOf } from '@imeds/contracts'
import {
  practitionerRejected,
  practitionerVerified,
  type confirmPaperCredentials as confirmPaperContract,
  type rejectPractitioner as rejectContract,
  type suspendPractitioner as suspendContract,
  type verifyPractitioner as verifyContract,
} from '@imeds/contracts/practitioners'
import type { Actor } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { inTransaction, type Tx } from '../../platform/db/database.ts'
import type { RequestContext } from '../../platform/http/route.ts'
import { giveRole, takeRole } from '../identity/index.ts'
import { changePractitioner, lockPractitioner, type PractitionerRow } from './practitioner.repository.ts'
import { PractitionerNotFound, ProfileChanged } from './practitioners.errors.ts'
import { afterMove } from './practitioner-status.ts'
import type { ProfileView } from './profile.view.ts'
import { readProfile, requireComplete } from './read-profile.ts'

const decide = (
  { db }: Deps,
  actor: Actor,
  id: string,
  decision: (tx: Tx, row: PractitionerRow) => Promise<PractitionerRow>,
): Promise<ProfileView> =>
  inTransaction(db, async (tx) => {
    const before = await lockPractitioner(tx, id)
    if (!before) throw new PractitionerNotFound()
    return readProfile(tx, await decision(tx, before), actor)
  })

const personOf = (row: PractitionerRow) => [`user/${row.user_id}`]

/** Confirms the registration that was looked at; from then on the practitioner can be found and may practise. */
export const verifyPractitioner = (
  deps: Deps,
  actor: Actor,
  { params, body }: InputOf<typeof verifyContract>,
): Promise<ProfileView> =>
  decide(deps, actor, params.id, async (tx, before) => {
    const status = afterMove(before.status, 'verify')
    if (
      body.registrationNumber !== before.registration_number ||
      body.registrationCouncil !== before.registration_council
    )
      throw new ProfileChanged()
    await requireComplete(tx, before)
    const at = deps.clock.now()
    const row = await changePractitioner(tx, before.id, {
      status,
      status_reason: null,
      verified_at: at,
      verified_by: actor.userId,
    })
    await giveRole(deps, tx, { userId: row.user_id, role: 'practitioner', grantedBy: actor.userId })
    await deps.publish(tx, practitionerVerified({ practitionerId: row.id }, personOf(row)))
    return row
  })

/** Sends a profile back with the reason. */
export const rejectPractitioner = (
  deps: Deps,
  actor: Actor,
  { params, body }: InputOf<typeof rejectContract>,
  { audit }: RequestContext,
): Promise<ProfileView> =>
  decide(deps, actor, params.id, async (tx, before) => {
    audit.reason = body.reason
    const row = await changePractitioner(tx, before.id, {
      status: afterMove(before.status, 'reject'),
      status_reason: body.reason,
    })
    await takeRole(deps, tx, { userId: row.user_id, role: 'practitioner' })
    await deps.publish(tx, practitionerRejected({ practitionerId: row.id }, personOf(row)))
    return row
  })

/** Takes a practitioner out of search and booking, and the role from the person at once. */
export const suspendPractitioner = (
  deps: Deps,
  actor: Actor,
  { params, body }: InputOf<typeof suspendContract>,
  { audit }: RequestContext,
): Promise<ProfileView> =>
  decide(deps, actor, params.id, async (tx, before) => {
    audit.reason = body.reason
    const row = await changePractitioner(tx, before.id, {
      status: afterMove(before.status, 'suspend'),
      status_reason: body.reason,
    })
    await takeRole(deps, tx, { userId: row.user_id, role: 'practitioner' })
    return row
  })

/** Notes that the certificate was seen on paper. */
export const confirmPaperCredentials = (
  deps: Deps,
  actor: Actor,
  { params }: InputOf<typeof confirmPaperContract>,
): Promise<ProfileView> =>
  decide(deps, actor, params.id, (tx, before) =>
    changePractitioner(tx, before.id, {
      credentials_seen_at: deps.clock.now(),
      credentials_seen_by: actor.userId,
    }),
  )
