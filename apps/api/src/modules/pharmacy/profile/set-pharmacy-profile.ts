import type * as contract from '@imeds/contracts/pharmacy'
import { authorize } from '../../../platform/actor.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { reachesFacility } from '../../stock/index.ts'
import { PharmacyNotFound } from '../pharmacy.errors.ts'
import { requirePharmacy } from './get-pharmacy.ts'
import { upsertProfile } from './pharmacy.repository.ts'
import { toPharmacyView } from './pharmacy.view.ts'

/** Says what a pharmacy must say of itself; from then on it can be ordered from. */
export const setPharmacyProfile: Handler<typeof contract.setPharmacyProfile> = async (
  { db, clock },
  actor,
  { params, body },
) => {
  const facility = await requirePharmacy(db, params.id)
  authorize(
    actor,
    'pharmacy.manage',
    () => reachesFacility(actor, 'pharmacy.manage', facility.id),
    new PharmacyNotFound(),
  )
  const profile = await inTransaction(db, (tx) =>
    upsertProfile(tx, {
      facility_id: facility.id,
      type: body.type,
      licence_number: body.licenceNumber,
      drug_licence_number: body.drugLicenceNumber,
      pharmacist_name: body.pharmacistName,
      pharmacist_registration_number: body.pharmacistRegistrationNumber,
      pharmacist_phone: body.pharmacistPhone,
      pharmacist_email: body.pharmacistEmail,
      opening_hours: JSON.stringify(body.openingHours),
      delivers: body.delivers,
      delivery_radius_km: body.deliveryRadiusKm,
      delivery_fee_paise: body.deliveryFeePaise,
      minimum_order_paise: body.minimumOrderPaise,
    }),
  )
  return toPharmacyView(facility, profile, actor, clock.now())
}
