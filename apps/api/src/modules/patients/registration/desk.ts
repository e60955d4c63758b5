import type { Permission } from '@imeds/contracts'
import { scopeOf, type Actor } from '../../../platform/actor.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { Forbidden, InvalidRequest } from '../../../platform/errors.ts'
import { findFacility, type FacilityRow } from '../../facilities/index.ts'

/** The facility at whose desk the actor works; whose books are not theirs are refused like those of none. */
export async function requireDesk(
  db: Db | Tx,
  actor: Actor,
  permission: Permission,
  facilityId: string | undefined,
  where: 'body' | 'query' = 'body',
): Promise<FacilityRow> {
  const scope = scopeOf(actor, permission)
  if (scope !== 'facility' && scope !== 'all') throw new Forbidden()
  const facility = facilityId ? await findFacility(db, facilityId) : undefined
  if (!facility || (scope === 'facility' && !actor.facilityIds.includes(facility.id)))
    throw new InvalidRequest({
      fields: [{ path: `${where}.facilityId`, code: 'not_your_facility' }],
    })
  return facility
}
