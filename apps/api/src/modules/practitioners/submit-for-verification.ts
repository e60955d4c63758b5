import { practitionerSubmitted } from '@imeds/contracts/practitioners'
import type { Actor } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { RequestContext } from '../../platform/http/route.ts'
import { changeOwnProfile } from './change-own-profile.ts'
import { changePractitioner, refuseTakenRegistration } from './practitioner.repository.ts'
import { afterMove } from './practitioner-status.ts'
import type { ProfileView } from './profile.view.ts'

/** Hands a complete profile to the admin. */
export const submitForVerification = (
  deps: Deps,
  actor: Actor,
  _input: unknown,
  context: RequestContext,
): Promise<ProfileView> =>
  changeOwnProfile(deps, actor, context, async (tx, before) => {
    await refuseTakenRegistration(tx, {
      registrationNumber: before.registration_number,
      registrationCouncil: before.registration_council,
      except: before.id,
    })
    const row = await changePractitioner(tx, before.id, {
      status: afterMove(before.status, 'submit'),
      submitted_at: deps.clock.now(),
      status_reason: null,
    })
    await deps.publish(tx, practitionerSubmitted({ practitionerId: row.id }))
    return row
  })
