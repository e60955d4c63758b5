import { z } from 'zod'
import { Address, Email, Id, Line, Name, Phone } from '../common.ts'
import { complaint } from '../field-codes.ts'

/** An IANA time zone that this machine knows: `Asia/Kolkata`. */
export const TimeZone = z.string().max(64).refine(isTimeZone, complaint('not_time_zone'))

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

export const FacilityKind = z.enum(['clinic', 'hospital', 'laboratory', 'pharmacy'])
/** Degrees, WGS 84. */
export const Location = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
})
/** Two to four capitals or digits that stand in bill numbers: `HYD1`. */
export const FacilityCode = z.string().regex(/^[A-Z0-9]{2,4}$/)
/** Fifteen characters, the first two the state's number. */
export const Gstin = z.string().regex(/^\d{2}[A-Z0-9]{13}$/, complaint('not_gstin'))

export const Facility = z.object({
  id: Id,
  code: FacilityCode,
  kind: FacilityKind,
  name: Name,
  registrationNumber: z.string().nullable(),
  gstin: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  address: Address,
  location: Location.nullable(),
  timeZone: z.string(),
  active: z.boolean(),
  /** Whether there is one at `facilityPhotoPath`. */
  hasPhoto: z.boolean(),
  abilities: z.object({ change: z.boolean() }),
})

export const NewFacility = z.object({
  code: FacilityCode,
  kind: FacilityKind,
  name: Name,
  registrationNumber: Line.nullable().optional(),
  gstin: Gstin.nullable().optional(),
  phone: Phone.nullable().optional(),
  email: Email.nullable().optional(),
  address: Address,
  location: Location.nullable().optional(),
  timeZone: TimeZone.optional(),
})

/** What is left out stays; the code stands in issued bills and never changes. */
export const FacilityChange = z.object({
  name: Name.optional(),
  registrationNumber: Line.nullable().optional(),
  gstin: Gstin.nullable().optional(),
  phone: Phone.nullable().optional(),
  email: Email.nullable().optional(),
  address: Address.optional(),
  location: Location.nullable().optional(),
  timeZone: TimeZone.optional(),
  active: z.boolean().optional(),
})
