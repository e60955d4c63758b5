import type { Pharmacy } from '@imeds/contracts/pharmacy'
import type { Actor } from '../../../platform/actor.ts'
import type { FacilityRow } from '../../facilities/index.ts'
import { reachesFacility } from '../../stock/index.ts'
import { isOpen, type Opening } from './opening.ts'
import type { ProfileRow } from './pharmacy.repository.ts'

export const toPharmacyView = (
  facility: FacilityRow,
  profile: ProfileRow | undefined,
  actor: Actor | null,
  now: Date,
): Pharmacy => ({
  id: facility.id,
  name: facility.name,
  phone: facility.phone,
  address: {
    line: facility.address_line,
    city: facility.city,
    state: facility.state,
    pinCode: facility.pin_code,
  },
  timeZone: facility.time_zone,
  profile: profile
    ? {
        type: profile.type,
        licenceNumber: profile.licence_number,
        drugLicenceNumber: profile.drug_licence_number,
        pharmacistName: profile.pharmacist_name,
        pharmacistRegistrationNumber: profile.pharmacist_registration_number,
        pharmacistPhone: profile.pharmacist_phone,
        pharmacistEmail: profile.pharmacist_email,
        openingHours: profile.opening_hours as Opening[],
        delivers: profile.delivers,
        deliveryRadiusKm: profile.delivery_radius_km,
        deliveryFeePaise: profile.delivery_fee_paise,
        minimumOrderPaise: profile.minimum_order_paise,
      }
    : null,
  openNow: profile ? isOpen(profile.opening_hours as Opening[], facility.time_zone, now) : false,
  hasPhoto: facility.photo_file_id !== null,
  abilities: { change: actor !== null && reachesFacility(actor, 'pharmacy.manage', facility.id) },
})
