import type { Actor } from '../../platform/actor.ts'

/** Whether the actor may change this facility; a new one only with the reach of all. */
export function mayManage(actor: Actor | null, facilityId?: string): boolean {
  const scope = actor?.grants['facility.manage']
  if (scope === 'facility' && facilityId) return actor?.facilityIds.includes(facilityId) ?? false
  return scope === 'all'
}
