import { z } from 'zod'
import { Address, ById, CalendarDate, ClockTime, Id, Line, Paise, PinCode } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { LineProblem } from '../line-problem.ts'
import { LabTest } from './test.ts'

/** The patient comes to the counter, or somebody comes to the patient. */
export const Collection = z.enum(['visit', 'home'])
export type Collection = z.output<typeof Collection>

export const LaboratoryHours = z.object({
  collection: Collection,
  /** ISO 8601: 1 is Monday. */
  weekday: z.int().min(1).max(7),
  startsAt: ClockTime,
  endsAt: ClockTime,
})

const terms = {
  accreditation: z.object({ number: Line.min(1), until: CalendarDate }).nullable(),
  /** Who answers for the reports; printed on them. */
  directorName: Line,
  homeCollection: z.boolean(),
  homeCollectionFeePaise: Paise,
  homeRadiusKm: z.int().min(1).max(200),
  slotMinutes: z.int().min(5).max(240),
  /** How many patients a slot takes. */
  visitCapacity: z.int().min(1).max(50),
  homeCapacity: z.int().min(1).max(50),
  /** Whether results are verified by another person than who entered them. */
  twoPersonVerification: z.boolean(),
  payAtCounter: z.boolean(),
  cancelHoursBefore: z.int().min(0).max(168),
  hours: z.array(LaboratoryHours).max(60),
}

export const Laboratory = z.object({
  id: Id,
  code: z.string(),
  name: z.string(),
  registrationNumber: z.string().nullable(),
  phone: z.string().nullable(),
  address: Address,
  timeZone: z.string(),
  ...terms,
  abilities: z.object({ manage: z.boolean() }),
})
export type Laboratory = z.output<typeof Laboratory>

export const LabOffer = z.object({
  id: Id,
  test: LabTest,
  pricePaise: Paise,
  homeCollection: z.boolean(),
  reportingHours: z.int(),
  accredited: z.boolean(),
  active: z.boolean(),
})

export const LabOfferTerms = z.object({
  pricePaise: z.int().min(100).max(100_000_000),
  homeCollection: z.boolean(),
  reportingHours: z.int().min(1).max(720),
  /** Inside the scope of the laboratory's accreditation. */
  accredited: z.boolean(),
  active: z.boolean(),
})

export const getLaboratory = endpoint({
  id: 'getLaboratory',
  method: 'GET',
  path: '/v1/laboratories/:id',
  summary: 'A laboratory with its hours and terms.',
  permission: 'public',
  params: ById,
  reply: Laboratory,
  errors: ['laboratory_not_found'],
})

export const setLaboratory = endpoint({
  id: 'setLaboratory',
  method: 'PUT',
  path: '/v1/laboratories/:id',
  summary: 'Sets the terms and hours of a laboratory; orders that are booked stay as they are.',
  permission: 'lab.manage',
  params: ById,
  body: z.object(terms),
  reply: Laboratory,
  errors: ['laboratory_not_found', 'hours_not_valid'],
  audit: { action: 'update', record: 'laboratory' },
})

export const listLabOffers = endpoint({
  id: 'listLabOffers',
  method: 'GET',
  path: '/v1/laboratories/:id/offers',
  summary: 'What a laboratory offers at which price; those withdrawn too, for who may change them.',
  permission: 'public',
  params: ById,
  reply: z.object({ items: z.array(LabOffer) }),
  errors: ['laboratory_not_found'],
})

export const setLabOffer = endpoint({
  id: 'setLabOffer',
  method: 'PUT',
  path: '/v1/laboratories/:id/offers/:testId',
  summary: 'Offers a test at a price, or withdraws it.',
  permission: 'lab.manage',
  params: z.object({ id: Id, testId: Id }),
  body: LabOfferTerms,
  reply: LabOffer,
  errors: ['laboratory_not_found', 'lab_test_not_found'],
  audit: { action: 'update', record: 'lab_offer' },
})

const ImportReply = z.object({
  rows: z.int(),
  sound: z.int(),
  imported: z.int(),
  problems: z.array(LineProblem),
})

export const importLabOffers = endpoint({
  id: 'importLabOffers',
  method: 'POST',
  path: '/v1/laboratories/:id/offers/import',
  summary:
    "Checks a laboratory's price list (CSV: test, price, home_collection, reporting_hours, accredited) whole, and imports when asked to and every row is sound.",
  permission: 'lab.manage',
  params: ById,
  status: 200,
  body: z.object({ csv: z.string().min(1).max(900_000), apply: z.boolean() }),
  reply: ImportReply,
  errors: ['laboratory_not_found', 'csv_unreadable'],
  audit: { action: 'update', record: 'lab_offer' },
})

export const importPinCodes = endpoint({
  id: 'importPinCodes',
  method: 'POST',
  path: '/v1/pin-codes/import',
  summary:
    'Checks a list of PIN codes with their coordinates (CSV: key, place_name, admin_name1, latitude, longitude) whole, and imports when asked to and every row is sound, or the sound ones when asked for those.',
  permission: 'pin_code.import',
  status: 200,
  body: z.object({
    csv: z.string().min(1).max(900_000),
    apply: z.boolean(),
    /** The sound rows, though others are not: public lists lack the place of some codes. */
    soundOnly: z.boolean().default(false),
  }),
  reply: ImportReply,
  errors: ['csv_unreadable'],
  audit: { action: 'update', record: 'pin_code' },
})

export const LaboratoryChoice = z.object({
  id: Id,
  name: z.string(),
  address: Address,
  timeZone: z.string(),
  /** Whether there is one at `facilityPhotoPath`. */
  hasPhoto: z.boolean(),
  accredited: z.boolean(),
  /** From the place that was asked for; null when none was. */
  distanceKm: z.number().nullable(),
  /** Of all the tests together, without the fee for coming home. */
  pricePaise: Paise,
  /** The longest of the tests, from collection. */
  reportingHours: z.int(),
  /** Whether all of them can be collected at that place. */
  homeCollection: z.boolean(),
  homeCollectionFeePaise: Paise,
})

export const searchLaboratories = endpoint({
  id: 'searchLaboratories',
  method: 'GET',
  path: '/v1/laboratories',
  summary: 'Laboratories that offer all of some tests, nearest first, or cheapest where no place is given.',
  permission: 'public',
  query: z.object({
    /** Several, separated by commas. */
    testIds: z.string().regex(/^[0-9a-f-]{36}(,[0-9a-f-]{36}){0,29}$/),
    pinCode: PinCode.optional(),
    latitude: z.coerce.number().min(-90).max(90).optional(),
    longitude: z.coerce.number().min(-180).max(180).optional(),
    withinKm: z.coerce.number().int().min(1).max(200).default(30),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  }),
  reply: z.object({ items: z.array(LaboratoryChoice) }),
  errors: ['pin_code_not_known'],
})
