import type * as contract from '@imeds/contracts/consultation'
import type { Handler } from '../../../../platform/http/route.ts'
import { findEncounter } from '../../encounter.repository.ts'
import { requireSide } from '../../encounter.scope.ts'
import { isOpen } from '../../encounter.view.ts'
import { listGuests } from './guest.repository.ts'
import { toGuestView } from './guest.view.ts'

/** Whom the practitioner brought in: nobody is in a call without the others knowing who it is. */
export const listCallGuests: Handler<typeof contract.listCallGuests> = async (
  { db },
  actor,
  { params },
  { audit },
) => {
  const { encounter, side } = await requireSide(db, actor, await findEncounter(db, params.id))
  audit.patientId = encounter.patient_id
  const items = (await listGuests(db, encounter.id)).map(toGuestView)
  const mine = side === 'practitioner' && isOpen(encounter)
  const hasCall = encounter.mode === 'video' || encounter.mode === 'audio'
  return { items, abilities: { invite: mine && hasCall && items.length === 0, remove: mine } }
}
