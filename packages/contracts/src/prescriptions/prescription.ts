import { z } from 'zod'
import {
  AdministrativeGender,
  ById,
  CalendarDate,
  ConsultationMode,
  Id,
  Instant,
  PageQuery,
  page,
} from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { Dose } from './dose.ts'

/** What was signed, word for word: the contents that the Telemedicine Practice Guidelines 2020 ask of a prescription. */
export const PrescriptionContent = z.object({
  practitioner: z.object({
    name: z.string(),
    qualifications: z.string(),
    registrationNumber: z.string(),
    registrationCouncil: z.string(),
    address: z.string(),
    contact: z.string(),
  }),
  facility: z.object({ name: z.string(), address: z.string(), phone: z.string().nullable() }),
  patient: z.object({
    name: z.string(),
    age: z.int(),
    gender: AdministrativeGender,
    address: z.string(),
    heightCm: z.number().nullable(),
    weightKg: z.number().nullable(),
    guardian: z.string().nullable(),
  }),
  consultedOn: CalendarDate,
  mode: ConsultationMode,
  teleconsultation: z.boolean(),
  lastMenstrualPeriod: CalendarDate.nullable(),
  complaints: z.string(),
  history: z.string(),
  findings: z.string(),
  investigations: z.string(),
  diagnosis: z.string(),
  /** The day on which the notes above were corrected after the end, if they were. */
  notesCorrectedOn: CalendarDate.nullable().optional(),
  medicationRequests: z.array(
    z.object({
      /** In CAPITALS, as the rule wants it. */
      genericName: z.string(),
      brandName: z.string().nullable(),
      form: z.string(),
      strength: z.string(),
      route: z.string(),
      schedule: z.string().nullable(),
      dose: Dose,
      doseText: z.string(),
      quantity: z.number(),
      quantityUnit: z.string(),
      instructions: z.string(),
      substitutionAllowed: z.boolean(),
      /** How often it may be supplied again; what was signed before that could be said does not say it. */
      repeats: z.int().optional(),
    }),
  ),
  serviceRequests: z.array(z.object({ testName: z.string(), note: z.string() })),
  advice: z.string(),
  followUpDays: z.int().nullable(),
})
export const Prescription = z.object({
  id: Id,
  encounterId: Id,
  patientId: Id,
  practitionerId: Id,
  version: z.int(),
  status: z.enum(['signed', 'superseded']),
  amendReason: z.string().nullable(),
  /** The version that replaced this one; null while it is current. */
  replacedById: Id.nullable(),
  signedAt: Instant,
  content: PrescriptionContent,
  /** The path that the QR code holds: `/verify/…`. */
  verificationPath: z.string(),
  /** The first characters of the SHA-256 of the content, as printed on the paper. */
  fingerprint: z.string(),
  abilities: z.object({ amend: z.boolean() }),
})
export const PrescriptionCard = z.object({
  id: Id,
  encounterId: Id,
  version: z.int(),
  signedAt: Instant,
  patient: z.object({ id: Id, name: z.string() }),
  practitioner: z.object({ id: Id, name: z.string() }),
  diagnosis: z.string(),
  medicines: z.array(z.string()),
  tests: z.array(z.string()),
})

export const getPrescription = endpoint({
  id: 'getPrescription',
  method: 'GET',
  path: '/v1/prescriptions/:id',
  summary: 'A signed prescription, in the version that was asked for. Its PDF is at `/pdf` below.',
  permission: 'prescription.read',
  params: ById,
  reply: Prescription,
  errors: ['prescription_not_found'],
  audit: { action: 'read', record: 'prescription' },
})
export const listPrescriptions = endpoint({
  id: 'listPrescriptions',
  method: 'GET',
  path: '/v1/prescriptions',
  summary:
    'Current prescriptions, newest first: of the own and family profiles, or those that a practitioner may read.',
  permission: 'prescription.read',
  query: PageQuery.extend({ patientId: Id.optional() }),
  reply: page(PrescriptionCard),
  errors: [],
  audit: { action: 'read', record: 'prescription' },
})
export const verifyPrescription = endpoint({
  id: 'verifyPrescription',
  method: 'GET',
  path: '/v1/verifications/:code',
  summary:
    'What a stranger who scans the code may know: that it is genuine, whose hand signed it and when, and whether it is the newest version.',
  permission: 'public',
  params: z.object({ code: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{20}$/) }),
  reply: z.object({
    genuine: z.boolean(),
    current: z.boolean(),
    signedAt: Instant,
    timeZone: z.string(),
    practitioner: z.object({
      name: z.string(),
      qualifications: z.string(),
      registrationNumber: z.string(),
      registrationCouncil: z.string(),
    }),
    facility: z.object({ name: z.string(), city: z.string() }),
    /** "A. R.": enough to compare with the paper in hand. */
    patientInitials: z.string(),
    medicineCount: z.int(),
    testCount: z.int(),
    fingerprint: z.string(),
  }),
  errors: ['prescription_not_found'],
  perMinute: 30,
})
export const downloadPrescription = endpoint({
  id: 'downloadPrescription',
  method: 'GET',
  path: '/v1/prescriptions/:id/pdf',
  summary: 'A signed prescription as PDF, with the QR code that proves it.',
  permission: 'prescription.read',
  params: ById,
  reply: z.string().meta({ format: 'binary' }),
  errors: ['prescription_not_found'],
  audit: { action: 'read', record: 'prescription' },
  perMinute: 60,
})
