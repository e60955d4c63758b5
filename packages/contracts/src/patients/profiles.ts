import { z } from 'zod'
import { ById, Done, Id, Instant, page, PageQuery, Text } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { NewPatient, Patient, PatientChange } from './patient.ts'

export const listPatients = endpoint({
  id: 'listPatients',
  method: 'GET',
  path: '/v1/patients',
  summary: 'The patients within reach: own profile and family, those in care, those of the own facility.',
  permission: 'patient.read',
  query: PageQuery,
  reply: page(Patient),
  errors: [],
  audit: { action: 'read', record: 'patient' },
})

export const createPatient = endpoint({
  id: 'createPatient',
  method: 'POST',
  path: '/v1/patients',
  summary: 'Adds the own profile or one of the family; the front desk adds a patient to its facility.',
  permission: 'patient.write',
  body: NewPatient,
  reply: Patient,
  errors: ['self_exists', 'family_full', 'guardian_needed', 'abha_number_taken'],
  idempotency: 'required',
  audit: { action: 'create', record: 'patient' },
})

export const getPatient = endpoint({
  id: 'getPatient',
  method: 'GET',
  path: '/v1/patients/:id',
  summary: 'One patient profile.',
  permission: 'patient.read',
  params: ById,
  reply: Patient,
  errors: ['patient_not_found'],
  audit: { action: 'read', record: 'patient' },
})

export const updatePatient = endpoint({
  id: 'updatePatient',
  method: 'PATCH',
  path: '/v1/patients/:id',
  summary: 'Changes what is given of a patient profile.',
  permission: 'patient.write',
  params: ById,
  body: PatientChange,
  reply: Patient,
  errors: ['patient_not_found', 'guardian_needed', 'abha_number_taken'],
  audit: { action: 'update', record: 'patient' },
})

export const endRelation = endpoint({
  id: 'endRelation',
  method: 'DELETE',
  path: '/v1/patients/:id/relation',
  summary: 'Takes a profile out of the own family; the record itself stays.',
  permission: 'patient.write',
  params: ById,
  reply: Done,
  errors: ['patient_not_found', 'self_stays'],
  audit: { action: 'delete', record: 'related_person' },
})

export const openRecordInEmergency = endpoint({
  id: 'openRecordInEmergency',
  method: 'POST',
  path: '/v1/patients/:id/emergency-access',
  summary: 'Opens a record outside the care team for one hour; the reason is kept in the audit trail.',
  permission: 'record.break_glass',
  params: ById,
  body: z.object({ reason: Text.min(10) }),
  reply: z.object({ patientId: Id, expiresAt: Instant }),
  errors: ['patient_not_found'],
  audit: { action: 'execute', record: 'break_glass' },
  perMinute: 10,
})
