import type { FoundPatient } from '@imeds/contracts/patients'
import { ageOn } from '../age.ts'
import type { FoundRow } from './found-patient.repository.ts'

export const toFoundPatient = (row: FoundRow, now: Date, zone: string): FoundPatient => ({
  id: row.id,
  name: row.name,
  gender: row.gender,
  birthDate: row.birth_date,
  age: ageOn(row.birth_date, now, zone),
  phone: row.phone,
  abhaNumber: row.abha_number,
  patientNumber: row.code && row.patient_number ? `${row.code}-${row.patient_number}` : null,
  contact: row.contact,
  hasAccount: row.has_account,
  lastVisitAt: row.last_visit_at?.toISOString() ?? null,
})
