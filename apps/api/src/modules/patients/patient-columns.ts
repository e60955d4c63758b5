import type { Updateable } from 'kysely'
import type { BodyOf } from '@imeds/contracts'
import type { updatePatient } from '@imeds/contracts/patients'
import type { Schema } from '../../platform/db/schema.ts'
import { InvalidRequest } from '../../platform/errors.ts'
import { ageOn, homeZone } from './age.ts'

/** The columns of a change; what is undefined stays. */
export const toColumns = (body: BodyOf<typeof updatePatient>): Updateable<Schema['patient']> => ({
  name: body.name,
  gender: body.gender,
  birth_date: body.birthDate,
  phone: body.phone,
  alternate_phone: body.alternatePhone,
  email: body.email,
  // Null takes the whole address away.
  address_line: body.address === null ? null : body.address?.line,
  city: body.address === null ? null : body.address?.city,
  state: body.address === null ? null : body.address?.state,
  pin_code: body.address === null ? null : body.address?.pinCode,
  height_cm: body.heightCm,
  weight_kg: body.weightKg,
  medical_history: body.medicalHistory,
  reference: body.reference,
  abha_number: body.abhaNumber,
})

const majority = 18
const oldest = 130

/** Refuses a birth date that no living person has, naming the field. */
export function checkBirthDate(birthDate: string, now: Date): void {
  const age = ageOn(birthDate, now, homeZone)
  const code = age < 0 ? 'in_future' : age > oldest ? 'too_far_back' : undefined
  if (code) throw new InvalidRequest({ fields: [{ path: 'body.birthDate', code }] })
}

/** Under 18 (Indian Majority Act): acts only through a parent or legal guardian. */
export const isMinor = (birthDate: string, now: Date): boolean => ageOn(birthDate, now, homeZone) < majority
