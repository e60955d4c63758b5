import type { ReplyOf } from '@imeds/contracts'
import type { getPatient } from '@imeds/contracts/patients'
import { ageOn, homeZone } from './age.ts'
import type { SeenPatient } from './patient.repository.ts'

export type PatientView = ReplyOf<typeof getPatient>

/** A patient for the eyes of one actor; the age by the calendar of `zone`. */
export function toPatientView(row: SeenPatient, now: Date, zone = homeZone): PatientView {
  const { address_line: line, city, state, pin_code: pinCode } = row
  return {
    id: row.id,
    name: row.name,
    gender: row.gender,
    birthDate: row.birth_date,
    age: ageOn(row.birth_date, now, zone),
    phone: row.phone,
    alternatePhone: row.alternate_phone,
    email: row.email,
    address: line && city && state && pinCode ? { line, city, state, pinCode } : null,
    heightCm: row.height_cm,
    weightKg: row.weight_kg,
    medicalHistory: row.medical_history,
    reference: row.reference,
    abhaNumber: row.abha_number,
    photoFileId: row.photo_file_id,
    relation: row.relation,
    guardian: row.guardian ?? false,
    createdAt: row.created_at.toISOString(),
    abilities: {
      change: row.may_change,
      endRelation: row.may_change && row.relation !== null && row.relation !== 'self',
      readRecord: row.may_read_record,
      writeRecord: row.may_write_record,
    },
  }
}
