import { z } from 'zod'
import { ById, Done, Id } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { Dose } from './dose.ts'
import { Finding } from './finding.ts'
import { Medicine } from './medicine.ts'
import { Prescription } from './prescription.ts'

const Instructions = z.string().trim().max(300)
const Repeats = z.int().min(0).max(11)
export const MedicationRequestInput = z.object({
  medicineId: Id,
  dose: Dose,
  instructions: Instructions.default(''),
  substitutionAllowed: z.boolean().default(false),
  /** How often it may be supplied again; never, unless said. Not for Schedule X and narcotics. */
  repeats: Repeats.optional(),
})
export const ServiceRequestInput = z.object({
  testName: z.string().trim().min(2).max(120),
  note: Instructions.default(''),
})
export const OverrideInput = z.object({
  /** `rule` and `subject` of the finding that is overridden. */
  rule: z.string().max(120),
  subject: z.string().max(200),
  reason: z.string().trim().min(5).max(300),
})

export const Blocker = z.enum([
  'nothing_prescribed',
  'complaints_missing',
  'diagnosis_missing',
  'patient_address_missing',
  'forbidden_by_rule',
  'override_missing',
])
export const PrescriptionDraft = z.object({
  id: Id,
  encounterId: Id,
  version: z.int(),
  /** Why the signed version before this one is replaced; null for a first version. */
  amendReason: z.string().nullable(),
  medicationRequests: z.array(
    z.object({
      medicine: Medicine,
      dose: Dose,
      doseText: z.string(),
      /** What to dispense, in `quantityUnit`, as it follows from dose and form. */
      quantity: z.number(),
      quantityUnit: z.string(),
      quantityReason: z.string(),
      instructions: z.string(),
      substitutionAllowed: z.boolean(),
      repeats: Repeats,
    }),
  ),
  serviceRequests: z.array(z.object({ testName: z.string(), note: z.string() })),
  advice: z.string(),
  followUpDays: z.int().nullable(),
  findings: z.array(Finding),
  /** Empty: it can be signed. */
  blockers: z.array(Blocker),
})

export const getPrescriptionDraft = endpoint({
  id: 'getPrescriptionDraft',
  method: 'GET',
  path: '/v1/encounters/:id/prescription-draft',
  summary: 'The unsigned prescription of an encounter, if one was begun.',
  permission: 'prescription.write',
  params: ById,
  reply: z.object({ draft: PrescriptionDraft.nullable() }),
  errors: ['encounter_not_found'],
  audit: { action: 'read', record: 'prescription_draft' },
})
export const savePrescriptionDraft = endpoint({
  id: 'savePrescriptionDraft',
  method: 'PUT',
  path: '/v1/encounters/:id/prescription-draft',
  summary: 'Writes the whole draft, computes quantities, and answers what the rules have against it.',
  permission: 'prescription.write',
  params: ById,
  body: z.object({
    medicationRequests: z.array(MedicationRequestInput).max(30),
    serviceRequests: z.array(ServiceRequestInput).max(30),
    advice: z.string().trim().max(4000),
    followUpDays: z.int().min(1).max(365).nullable(),
    overrides: z.array(OverrideInput).max(60).default([]),
  }),
  reply: PrescriptionDraft,
  errors: [
    'encounter_not_found',
    'encounter_not_in_progress',
    'already_signed',
    'medicine_not_found',
    'dose_does_not_fit',
    'not_overridable',
  ],
  audit: { action: 'update', record: 'prescription_draft' },
})
export const discardPrescriptionDraft = endpoint({
  id: 'discardPrescriptionDraft',
  method: 'DELETE',
  path: '/v1/encounters/:id/prescription-draft',
  summary: 'Throws the unsigned prescription away.',
  permission: 'prescription.write',
  params: ById,
  reply: Done,
  errors: ['encounter_not_found', 'no_draft'],
  audit: { action: 'delete', record: 'prescription_draft' },
})
export const signPrescription = endpoint({
  id: 'signPrescription',
  method: 'POST',
  path: '/v1/encounters/:id/prescription-draft/signature',
  summary: 'Signs the draft: from then on it never changes, only a new version replaces it.',
  permission: 'prescription.write',
  params: ById,
  body: z.object({
    /** The draft that the practitioner looked at. */
    prescriptionId: Id,
  }),
  reply: Prescription,
  idempotency: 'required',
  errors: ['encounter_not_found', 'no_draft', 'changed_meanwhile', 'prescription_incomplete'],
  audit: { action: 'execute', record: 'prescription' },
})
export const amendPrescription = endpoint({
  id: 'amendPrescription',
  method: 'POST',
  path: '/v1/prescriptions/:id/amendment',
  summary: 'Begins a new version of a signed prescription, as a draft with the same lines.',
  permission: 'prescription.write',
  params: ById,
  body: z.object({ reason: z.string().trim().min(5).max(300) }),
  reply: PrescriptionDraft,
  errors: ['prescription_not_found', 'not_current', 'draft_exists'],
  audit: { action: 'create', record: 'prescription' },
})
