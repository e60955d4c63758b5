import { authorize, type Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/db/database.ts'
import { findFacility } from '../facilities/index.ts'
import { FacilityNotFound } from './prescription.errors.ts'

/** The facility, if the actor keeps its list of medicines. @throws FacilityNotFound, also for those of others */
export async function requireOwnList(db: Db, actor: Actor, id: string): Promise<string> {
  const facility = await findFacility(db, id)
  if (!facility) throw new FacilityNotFound()
  authorize(
    actor,
    'medicine.import',
    (scope) => scope === 'all' || actor.facilityIds.includes(facility.id),
    new FacilityNotFound(),
  )
  return facility.id
}
