import type { ReplyOf } from '@imeds/contracts'
import type { getFacility } from '@imeds/contracts/facilities'
import type { Actor } from '../../platform/actor.ts'
import type { FacilityRow } from './facility.repository.ts'
import { mayManage } from './facility.scope.ts'

export const toFacilityView = (row: FacilityRow, actor: Actor | null): ReplyOf<typeof getFacility> => ({
  id: row.id,
  code: row.code,
  kind: row.kind,
  name: row.name,
  registrationNumber: row.registration_number,
  gstin: row.gstin,
  phone: row.phone,
  email: row.email,
  address: { line: row.address_line, city: row.city, state: row.state, pinCode: row.pin_code },
  location:
    row.latitude === null || row.longitude === null
      ? null
      : { latitude: row.latitude, longitude: row.longitude },
  timeZone: row.time_zone,
  active: row.active,
  hasPhoto: row.photo_file_id !== null,
  abilities: { change: mayManage(actor, row.id) },
})
