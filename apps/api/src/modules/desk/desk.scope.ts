import { scopeOf, type Actor } from '../../platform/actor.ts'

type Place = { practitioner_id: string; facility_id: string }

/** Whether the actor minds this queue: a desk those of its facility, a practitioner the own. */
export function mindsQueue(actor: Actor, { practitioner_id, facility_id }: Place): boolean {
  const scope = scopeOf(actor, 'queue.manage')
  if (scope === 'all') return true
  if (scope === 'facility') return actor.facilityIds.includes(facility_id)
  return actor.practitionerId === practitioner_id
}
