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
  facilityId: string,
  where: 'body' | 'query' = 'body',
): Promise<FacilityRow> {
  const scope = scopeOf(actor, permission)
  if (scope !== 'facility' && scope !== 'all') throw new Forbidden()
  const facility = await findFacility(db, facilityId)
  if (!facility || (scope === 'facility' && !actor.facilityIds.includes(facilityId)))
    throw new InvalidRequest({
      fields: [{ path: `${where}.facilityId`, message: 'must be a facility of yours' }],
    })
  return facility
}
