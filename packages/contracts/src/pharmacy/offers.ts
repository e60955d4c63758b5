import { z } from 'zod'
import { ById, Id, Paise, PinCode } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { Dose } from '../prescriptions/index.ts'
import { MedicineSchedule, Product } from '../stock/index.ts'
import { Pharmacy } from './pharmacy.ts'

export const SupplyLine = z.object({
  medicationRequestId: Id,
  genericName: z.string(),
  brandName: z.string().nullable(),
  form: z.string(),
  strength: z.string(),
  schedule: MedicineSchedule.nullable(),
  dose: Dose,
  doseText: z.string(),
  prescribed: z.int(),
  /** How often the prescriber lets it be supplied again. */
  repeats: z.int(),
  /** May be supplied now, by whichever pharmacy: at most what is prescribed at once. */
  left: z.int(),
  unit: z.string(),
  substitutionAllowed: z.boolean(),
  /** How it may be supplied: Schedule X at a counter only, H1 not to the door. */
  fulfilments: z.array(z.enum(['delivery', 'pickup', 'counter'])),
})
export type SupplyLine = z.output<typeof SupplyLine>

export const getPrescriptionSupply = endpoint({
  id: 'getPrescriptionSupply',
  method: 'GET',
  path: '/v1/prescriptions/:id/supply',
  summary: 'What of a prescription can still be supplied, line by line.',
  permission: 'medicine_order.place',
  params: ById,
  reply: z.object({
    prescriptionId: Id,
    patient: z.object({ id: Id, name: z.string() }),
    /** False once a newer version was signed. */
    current: z.boolean(),
    lines: z.array(SupplyLine),
  }),
  errors: ['prescription_not_found'],
  audit: { action: 'read', record: 'prescription' },
})

/** A product that may serve a line, and what a unit of it costs here. */
export const Offer = z.object({
  product: Product,
  unitPricePaise: Paise,
  available: z.int(),
  /** Another brand than the one prescribed. */
  substitute: z.boolean(),
})
export type Offer = z.output<typeof Offer>

export const PharmacyOffer = z.object({
  pharmacy: Pharmacy,
  storeId: Id,
  /** Kilometres from the patient; null where one of the two places is not known. */
  distanceKm: z.number().nullable(),
  /** Whether the patient's place lies within the pharmacy's reach. */
  delivers: z.boolean(),
  /** For each line asked for, in their order: what serves it, the cheapest first. */
  lines: z.array(z.object({ medicationRequestId: Id, offers: z.array(Offer) })),
  /** How many of the lines can be served whole. */
  served: z.int(),
  /** What the cheapest of each served line comes to; delivery not included. */
  fromPaise: Paise,
})
export type PharmacyOffer = z.output<typeof PharmacyOffer>

export const listPharmacyOffers = endpoint({
  id: 'listPharmacyOffers',
  method: 'GET',
  path: '/v1/pharmacy-offers',
  summary:
    'Pharmacies with what they have of a prescription and at which price: those that serve most first, then the nearest.',
  permission: 'medicine_order.place',
  query: z.object({
    prescriptionId: Id.optional(),
    latitude: z.coerce.number().min(-90).max(90).optional(),
    longitude: z.coerce.number().min(-180).max(180).optional(),
    /** Where no point is given: distances are counted from this PIN code. */
    pinCode: PinCode.optional(),
    withinKm: z.coerce.number().positive().max(500).optional(),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  }),
  reply: z.object({ items: z.array(PharmacyOffer) }),
  errors: ['prescription_not_found'],
  audit: { action: 'read', record: 'prescription' },
})

export const listProductAlternatives = endpoint({
  id: 'listProductAlternatives',
  method: 'GET',
  path: '/v1/product-alternatives',
  summary:
    'What a pharmacy has of a product, and of brands that are the same in substance, form and strength, with prices; the cheapest first.',
  permission: 'medicine_order.place',
  query: z.object({ storeId: Id, productId: Id }),
  reply: z.object({ items: z.array(Offer) }),
  errors: ['store_not_found', 'product_not_found'],
})
