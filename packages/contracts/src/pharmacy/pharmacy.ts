import { z } from 'zod'
import { Address, ById, ClockTime, Email, Id, Line, Name, Paise, Phone } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { complaint } from '../field-codes.ts'

export const OpeningHours = z
  .array(z.object({ weekday: z.int().min(1).max(7), opensAt: ClockTime, closesAt: ClockTime }))
  .max(21)

const profile = {
  type: z.enum(['retail', 'hospital', 'online']),
  licenceNumber: Line.min(1),
  drugLicenceNumber: Line.min(1),
  pharmacistName: Name,
  pharmacistRegistrationNumber: Line.min(1),
  pharmacistPhone: Phone.nullable(),
  pharmacistEmail: Email.nullable(),
  /** In the pharmacy's zone; Monday is 1. */
  openingHours: OpeningHours,
  delivers: z.boolean(),
  deliveryRadiusKm: z.number().positive().max(500).nullable(),
  deliveryFeePaise: Paise,
  /** What the medicines of a delivery come to at least; nothing is brought for less. */
  minimumOrderPaise: Paise,
}
export const PharmacyProfile = z.object(profile)

export const Pharmacy = z.object({
  id: Id,
  name: z.string(),
  phone: z.string().nullable(),
  address: Address,
  timeZone: z.string(),
  /** Null until the pharmacy has said who answers for it; nothing can be ordered before. */
  profile: PharmacyProfile.nullable(),
  openNow: z.boolean(),
  hasPhoto: z.boolean(),
  abilities: z.object({ change: z.boolean() }),
})
export type Pharmacy = z.output<typeof Pharmacy>

export const getPharmacy = endpoint({
  id: 'getPharmacy',
  method: 'GET',
  path: '/v1/pharmacies/:id',
  summary: 'A pharmacy: licences, pharmacist, hours, delivery.',
  permission: 'public',
  params: ById,
  reply: Pharmacy,
  errors: ['pharmacy_not_found'],
})

export const setPharmacyProfile = endpoint({
  id: 'setPharmacyProfile',
  method: 'PUT',
  path: '/v1/pharmacies/:id/profile',
  summary: 'Says what a pharmacy must say of itself, whole.',
  permission: 'pharmacy.manage',
  params: ById,
  body: PharmacyProfile.refine((said) => !said.delivers || said.deliveryRadiusKm !== null, {
    path: ['deliveryRadiusKm'],
    ...complaint('required'),
  }),
  reply: Pharmacy,
  errors: ['pharmacy_not_found'],
  audit: { action: 'update', record: 'pharmacy_profile' },
})
