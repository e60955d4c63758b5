import { z } from 'zod'
import {
  Address,
  AdministrativeGender,
  CalendarDate,
  Email,
  Id,
  Instant,
  Line,
  Name,
  Phone,
  Text,
} from '../common.ts'
import { complaint } from '../field-codes.ts'

/** What the person signed in is to the patient, seen from the patient: `child` is a child's profile. */
export const Relation = z.enum([
  'self',
  'spouse',
  'child',
  'parent',
  'sibling',
  'grandparent',
  'grandchild',
  'other',
])
/** Fourteen digits, without the dashes that are printed between them. */
export const AbhaNumber = z.string().regex(/^\d{14}$/, complaint('not_abha_number'))

export const PatientFields = z.object({
  name: Name,
  gender: AdministrativeGender,
  birthDate: CalendarDate,
  phone: Phone.nullable(),
  alternatePhone: Phone.nullable(),
  email: Email.nullable(),
  address: Address.nullable(),
  heightCm: z.number().min(20).max(260).nullable(),
  weightKg: z.number().min(0.3).max(500).nullable(),
  medicalHistory: Text,
  /** Who sent the patient. */
  reference: Line.nullable(),
  abhaNumber: AbhaNumber.nullable(),
})

export const NewPatient = PatientFields.extend({
  phone: PatientFields.shape.phone.optional(),
  alternatePhone: PatientFields.shape.alternatePhone.optional(),
  email: PatientFields.shape.email.optional(),
  address: PatientFields.shape.address.optional(),
  heightCm: PatientFields.shape.heightCm.optional(),
  weightKg: PatientFields.shape.weightKg.optional(),
  medicalHistory: Text.optional(),
  reference: PatientFields.shape.reference.optional(),
  abhaNumber: PatientFields.shape.abhaNumber.optional(),
  /** For oneself and one's family; the front desk leaves it out and names its facility. */
  relation: Relation.optional(),
  /** "I am the parent or legal guardian": needed for somebody under 18. */
  guardianConfirmed: z.boolean().optional(),
  facilityId: Id.optional(),
})

/** What is left out stays. */
export const PatientChange = PatientFields.partial().extend({
  guardianConfirmed: z.boolean().optional(),
})

export const Patient = PatientFields.extend({
  id: Id,
  photoFileId: Id.nullable(),
  /** Completed years today. */
  age: z.int(),
  /** What the patient is to the person asking; null for staff. */
  relation: Relation.nullable(),
  guardian: z.boolean(),
  createdAt: Instant,
  abilities: z.object({
    change: z.boolean(),
    endRelation: z.boolean(),
    readRecord: z.boolean(),
    writeRecord: z.boolean(),
  }),
})
