import { z } from 'zod'
import { AdministrativeGender, ById, CalendarDate, Id, Instant, Line, Name, Phone } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { Challenge, Code } from '../identity/common.ts'
import { AbhaNumber, NewPatient, Patient, Relation } from './patient.ts'

/** Who is called for a patient without an account, seen from the patient: `parent` is the patient's parent. */
export const PatientContact = z.object({
  name: Name,
  relation: Relation.exclude(['self']),
  phone: Phone.nullable(),
  /** Parent or legal guardian of a minor. */
  guardian: z.boolean(),
})

/** A patient as a busy counter needs to tell one from another. */
export const FoundPatient = z.object({
  id: Id,
  name: z.string(),
  gender: AdministrativeGender,
  birthDate: CalendarDate,
  age: z.int(),
  phone: z.string().nullable(),
  abhaNumber: AbhaNumber.nullable(),
  /** The facility's own number: `BAN-1042`; null where the patient is not on the books of the one asked for. */
  patientNumber: z.string().nullable(),
  contact: PatientContact.nullable(),
  /** Somebody signs in for this patient. */
  hasAccount: z.boolean(),
  lastVisitAt: Instant.nullable(),
})
export type FoundPatient = z.output<typeof FoundPatient>

/** Why two rows may be one person. The first three are too much for chance. */
export const DuplicateReason = z.enum(['same_abha', 'name_and_phone', 'name_and_birth_date', 'same_phone'])
export const PossibleDuplicate = FoundPatient.extend({ reasons: z.array(DuplicateReason).min(1) })
export type PossibleDuplicate = z.output<typeof PossibleDuplicate>

export const getDeskPatient = endpoint({
  id: 'getDeskPatient',
  method: 'GET',
  path: '/v1/patients/:id/desk',
  summary: 'One patient on the books as the desk of a facility needs to see them.',
  permission: 'patient.read',
  params: ById,
  query: z.object({
    /** The own one when left out. */
    facilityId: Id.optional(),
  }),
  reply: FoundPatient,
  errors: ['patient_not_found'],
  audit: { action: 'read', record: 'patient' },
})

/** A search has its words in the body: addresses of requests stay in logs. */
export const findPatients = endpoint({
  id: 'findPatients',
  method: 'POST',
  path: '/v1/patients/search',
  summary:
    'Finds patients on the books by name (with slips of the finger), phone, ABHA number or patient number.',
  permission: 'patient.read',
  body: z.object({
    text: Line.min(1),
    /** Whose patient numbers to show and to search. */
    facilityId: Id,
    limit: z.int().min(1).max(20).default(8),
  }),
  reply: z.object({ items: z.array(FoundPatient) }),
  status: 200,
  errors: [],
  audit: { action: 'read', record: 'patient' },
})

export const findDuplicates = endpoint({
  id: 'findDuplicates',
  method: 'POST',
  path: '/v1/patients/duplicates',
  summary: 'Patients on the books who may be the one that is being registered.',
  permission: 'patient.read',
  body: z.object({
    facilityId: Id,
    name: Name.optional(),
    birthDate: CalendarDate.optional(),
    phone: Phone.optional(),
    abhaNumber: AbhaNumber.optional(),
  }),
  reply: z.object({ items: z.array(PossibleDuplicate) }),
  status: 200,
  errors: [],
  audit: { action: 'read', record: 'patient' },
})

export const registerPatient = endpoint({
  id: 'registerPatient',
  method: 'POST',
  path: '/v1/patients/register',
  summary: 'The front desk adds a patient, with or without an account, to the books of its facility.',
  permission: 'patient.write',
  body: NewPatient.omit({ relation: true, guardianConfirmed: true, facilityId: true }).extend({
    facilityId: Id,
    contact: PatientContact.optional(),
    /** Those likely duplicates that the desk looked at and found to be others. */
    notSameAs: z.array(Id).max(20).optional(),
  }),
  reply: FoundPatient,
  errors: ['possible_duplicates', 'guardian_needed', 'abha_number_taken'],
  idempotency: 'required',
  audit: { action: 'create', record: 'patient' },
})

export const askPatientLink = endpoint({
  id: 'askPatientLink',
  method: 'POST',
  path: '/v1/patients/link-requests',
  summary:
    'Sends a code to the number of somebody at the desk who says that IMEDS knows them. The answer is the same whether it does.',
  permission: 'patient.write',
  body: z.object({ facilityId: Id, phone: Phone }),
  reply: Challenge,
  status: 202,
  errors: ['too_many_codes'],
  audit: { action: 'create', record: 'patient_link' },
  perMinute: 30,
})

export const linkPatient = endpoint({
  id: 'linkPatient',
  method: 'POST',
  path: '/v1/patients/link',
  summary:
    'Takes the patient of a number and a birth date onto the books of a facility, by the code that is their consent.',
  permission: 'patient.write',
  body: z.object({
    facilityId: Id,
    challenge: Id,
    code: Code,
    /** Of the patient: a number may stand for a family. */
    birthDate: CalendarDate,
    /** Tells twins apart. */
    name: Name.optional(),
  }),
  reply: FoundPatient,
  status: 200,
  errors: ['code_wrong', 'challenge_ended', 'patient_not_found'],
  audit: { action: 'update', record: 'patient' },
  perMinute: 30,
})

export const PatientMerge = z.object({
  id: Id,
  keptId: Id,
  mergedId: Id,
  mergedName: z.string(),
  reason: z.string(),
  mergedBy: z.string(),
  mergedAt: Instant,
  undoneAt: Instant.nullable(),
  canUndo: z.boolean(),
})

/** For so many days a merge can be taken back. */
export const undoMergeDays = 30

export const mergePatients = endpoint({
  id: 'mergePatients',
  method: 'POST',
  path: '/v1/patients/:id/merge',
  summary:
    'Joins a duplicate to this patient: both ids go on working, nothing signed is moved, and it can be undone.',
  permission: 'patient.merge',
  params: ById,
  body: z.object({ duplicateId: Id, reason: Line.min(3) }),
  reply: PatientMerge,
  errors: [
    'patient_not_found',
    'same_patient',
    'already_merged',
    'different_people',
    'visit_under_way',
    'patient_busy',
  ],
  idempotency: 'required',
  audit: { action: 'update', record: 'patient_merge' },
})

export const listMerges = endpoint({
  id: 'listMerges',
  method: 'GET',
  path: '/v1/patients/:id/merges',
  summary: 'What was joined to a patient: by whom, when and why.',
  permission: 'patient.merge',
  params: ById,
  reply: z.object({ items: z.array(PatientMerge) }),
  errors: ['patient_not_found'],
  audit: { action: 'read', record: 'patient_merge' },
})

export const undoMerge = endpoint({
  id: 'undoMerge',
  method: 'POST',
  path: '/v1/patient-merges/:id/undo',
  summary: 'Takes a merge back: what was moved goes back to the patient that it came from.',
  permission: 'patient.merge',
  params: ById,
  body: z.object({ reason: Line.min(3) }),
  reply: PatientMerge,
  status: 200,
  errors: ['merge_not_found', 'already_undone', 'too_late_to_undo'],
  audit: { action: 'update', record: 'patient_merge' },
})

export const claimPatient = endpoint({
  id: 'claimPatient',
  method: 'POST',
  path: '/v1/patients/claim',
  summary:
    'Takes over a profile that a front desk made with the own, verified number and for which nobody signs in yet.',
  permission: 'patient.write',
  body: z.object({
    /** Of the patient: what the number alone does not tell. */
    birthDate: CalendarDate,
    relation: Relation,
    guardianConfirmed: z.boolean().optional(),
  }),
  reply: Patient,
  status: 200,
  errors: ['patient_not_found', 'self_exists', 'family_full', 'guardian_needed'],
  audit: { action: 'update', record: 'related_person' },
  perMinute: 30,
})
