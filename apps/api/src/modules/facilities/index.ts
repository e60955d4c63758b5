import type { Db, Tx } from '../../platform/db/database.ts'
import type { Module } from '../../platform/module.ts'
import { FacilityNotFound } from './facilities.errors.ts'
import { routes } from './facilities.routes.ts'
import { findFacility } from './facility.repository.ts'

export {
  findFacilities,
  findFacility,
  isPhotoOfFacility,
  replaceFacilityPhoto,
  type FacilityRow,
} from './facility.repository.ts'
export { mayManage } from './facility.scope.ts'
export { FacilityNotFound } from './facilities.errors.ts'

export const facilitiesModule: Module = { name: 'facilities', routes }

/** The IANA zone in whose days and hours a facility lives; throws `FacilityNotFound` for an unknown one. */
export async function facilityZone(db: Db | Tx, id: string): Promise<string> {
  const facility = await findFacility(db, id)
  if (!facility) throw new FacilityNotFound()
  return facility.time_zone
}
