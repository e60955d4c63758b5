import type { InputOf } from '@imeds/contracts'
import type { setOwnConsultationPolicy as contract } from '@imeds/contracts/practitioners'
import type { Actor } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { RequestContext } from '../../platform/http/route.ts'
import { changeOwnProfile } from './change-own-profile.ts'
import { changePractitioner } from './practitioner.repository.ts'
import type { ProfileView } from './profile.view.ts'

/** Sets the terms for what is booked from now on. */
export const setOwnConsultationPolicy = (
  deps: Deps,
  actor: Actor,
  { body }: InputOf<typeof contract>,
  context: RequestContext,
): Promise<ProfileView> =>
  changeOwnProfile(deps, actor, context, (tx, row) =>
    changePractitioner(tx, row.id, {
      validity_days: body.validityDays,
      refund_tiers: JSON.stringify(body.refundTiers),
      change_hours_before: body.changeHoursBefore,
    }),
  )
