import type { InputOf } from '@imeds/contracts'
import { practitionerSubmitted, type updateOwnPractitioner as contract } from '@imeds/contracts/practitioners'
import type { Actor } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { RequestContext } from '../../platform/http/route.ts'
import { changeOwnProfile } from './change-own-profile.ts'
import { changePractitioner, refuseTakenRegistration } from './practitioner.repository.ts'
import { afterMove } from './practitioner-status.ts'
import { toColumns, writeLists } from './profile-columns.ts'
import { checkDates, tidy, touchesVerified } from './profile-rules.ts'
import type { ProfileView } from './profile.view.ts'

/** Changes the own profile; when a verified name or registration changes, it is hidden and checked anew. */
export async function updateOwnPractitioner(
  deps: Deps,
  actor: Actor,
  input: InputOf<typeof contract>,
  context: RequestContext,
): Promise<ProfileView> {
  const body = tidy(input.body)
  const now = deps.clock.now()
  checkDates(body, now)
  return changeOwnProfile(deps, actor, context, async (tx, before) => {
    const recheck = before.status === 'verified' && touchesVerified(before, body)
    await refuseTakenRegistration(tx, {
      registrationNumber: body.registrationNumber ?? before.registration_number,
      registrationCouncil: body.registrationCouncil ?? before.registration_council,
      except: before.id,
    })
    const row = await changePractitioner(tx, before.id, {
      ...toColumns(body),
      ...(recheck
        ? {
            status: afterMove(before.status, 'recheck'),
            submitted_at: now,
            verified_at: null,
            verified_by: null,
          }
        : {}),
    })
    await writeLists(tx, row.id, body)
    if (recheck) await deps.publish(tx, practitionerSubmitted({ practitionerId: row.id }))
    return row
  })
}
