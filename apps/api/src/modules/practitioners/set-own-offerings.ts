import type { BodyOf, InputOf } from '@imeds/contracts'
import type { setOwnOfferings as contract } from '@imeds/contracts/practitioners'
import { scheduleChanged } from '@imeds/contracts/scheduling'
import type { Actor } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { RequestContext } from '../../platform/http/route.ts'
import { FacilityNotFound, findFacilities } from '../facilities/index.ts'
import { changeOwnProfile } from './change-own-profile.ts'
import { replaceOfferings } from './offering.repository.ts'
import type { ProfileView } from './profile.view.ts'

/** Sets what is offered where, at which fee and slot length; booked appointments keep theirs. */
export const setOwnOfferings = (
  deps: Deps,
  actor: Actor,
  { body: { offerings } }: InputOf<typeof contract>,
  context: RequestContext,
): Promise<ProfileView> =>
  changeOwnProfile(deps, actor, context, async (tx, row) => {
    await requirePlaces(tx, offerings)
    await replaceOfferings(
      tx,
      row.id,
      offerings.map((one) => ({
        facility_id: one.facilityId,
        mode: one.mode,
        fee_paise: one.feePaise,
        slot_minutes: one.slotMinutes,
      })),
    )
    await deps.publish(tx, scheduleChanged({ practitionerId: row.id }, [`practitioner/${row.id}/slots`]))
    return row
  })

/** Consultations are held in clinics and hospitals that are open. */
async function requirePlaces(tx: Tx, offerings: BodyOf<typeof contract>['offerings']): Promise<void> {
  const places = await findFacilities(tx, [...new Set(offerings.map((one) => one.facilityId))])
  const open = new Set(
    places.filter((one) => one.active && ['clinic', 'hospital'].includes(one.kind)).map((one) => one.id),
  )
  const fields = offerings.flatMap(({ facilityId }, at) =>
    open.has(facilityId)
      ? []
      : [{ path: `body.offerings.${at}.facilityId`, code: 'not_open_practice' as const }],
  )
  if (fields.length) throw new FacilityNotFound({ fields })
}
