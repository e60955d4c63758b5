import type { Store } from '@imeds/contracts/stock'
import type { Actor } from '../../../platform/actor.ts'
import { reachesFacility } from '../stock.scope.ts'
import type { StoreRow } from './store.repository.ts'

export const toStoreView = (row: StoreRow, actor: Actor): Store => ({
  id: row.id,
  facilityId: row.facility_id,
  facilityName: row.facility_name,
  name: row.name,
  branch: row.branch,
  location: row.location,
  consultant: row.consultant,
  phone: row.phone,
  timeZone: row.time_zone,
  active: row.active,
  abilities: { manage: reachesFacility(actor, 'stock.manage', row.facility_id) },
})
