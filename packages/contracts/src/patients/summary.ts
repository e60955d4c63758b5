import { z } from 'zod'
import { ById, Id } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { Observation } from './observations.ts'
import { Patient } from './patient.ts'
import { Allergy, Condition, MedicationStatement } from './record.ts'

export const PatientSummary = z.object({
  patient: Patient,
  allergies: z.array(Allergy),
  /** Active before resolved. */
  conditions: z.array(Condition),
  /** Those that the patient takes now. */
  medicines: z.array(MedicationStatement),
  /** The newest of each. */
  vitals: z.array(Observation),
})

export const patientSummary = endpoint({
  id: 'patientSummary',
  method: 'GET',
  path: '/v1/patients/:id/summary',
  summary: 'What a practitioner needs to know before a consultation.',
  permission: 'record.read',
  params: ById,
  query: z.object({
    /** In whose time zone the age is counted; Asia/Kolkata when left out. */
    facilityId: Id.optional(),
  }),
  reply: PatientSummary,
  errors: ['patient_not_found', 'facility_not_found'],
  audit: { action: 'read', record: 'patient' },
})
