import type { Permission } from '@imeds/contracts'
import { authorize, type Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { FacilityNotFound, findFacility, type FacilityRow } from '../facilities/index.ts'
import { StoreNotFound } from './stock.errors.ts'
import { findStore, type StoreRow } from './stores/store.repository.ts'

/** Whether a permission of the actor reaches a facility's stock. */
export const reachesFacility = (actor: Actor, permission: Permission, facilityId: string): boolean => {
  const scope = actor.grants[permission]
  return scope === 'all' || (scope === 'facility' && actor.facilityIds.includes(facilityId))
}

/** The store, for those whose permission reaches its facility; else the 404 of an unknown one. */
export async function requireStore(
  db: Db | Tx,
  actor: Actor,
  permission: Permission,
  storeId: string,
): Promise<StoreRow> {
  const store = await findStore(db, storeId)
  if (!store) throw new StoreNotFound()
  authorize(
    actor,
    permission,
    () => reachesFacility(actor, permission, store.facility_id),
    new StoreNotFound(),
  )
  return store
}

/** The facility, for those whose permission reaches it; else the 404 of an unknown one. */
export async function requireFacility(
  db: Db | Tx,
  actor: Actor,
  permission: Permission,
  facilityId: string,
): Promise<FacilityRow> {
  const facility = await findFacility(db, facilityId)
  if (!facility) throw new FacilityNotFound()
  authorize(actor, permission, () => reachesFacility(actor, permission, facility.id), new FacilityNotFound())
  return facility
}
