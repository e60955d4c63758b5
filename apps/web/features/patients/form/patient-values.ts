import type { BodyOf } from '@imeds/contracts'
import { AdministrativeGender, CalendarDate, Email, Phone, PinCode } from '@imeds/contracts'
import { AbhaNumber, Relation, type updatePatient } from '@imeds/contracts/patients'
import { ageOn } from '../../../lib/zoned-time.ts'
import type { Patient } from '../patient.ts'

/** What stands in the fields: texts, numbers as they were typed. */
export type PatientValues = {
  name: string
  relation: string
  birthDate: string
  gender: string
  guardianConfirmed: boolean
  phone: string
  alternatePhone: string
  email: string
  address: { line: string; city: string; state: string; pinCode: string }
  heightCm: string | number
  weightKg: string | number
  abhaNumber: string
  medicalHistory: string
  reference: string
}

export const emptyPatient: PatientValues = {
  name: '',
  relation: '',
  birthDate: '',
  gender: '',
  guardianConfirmed: false,
  phone: '',
  alternatePhone: '',
  email: '',
  address: { line: '', city: '', state: '', pinCode: '' },
  heightCm: '',
  weightKg: '',
  abhaNumber: '',
  medicalHistory: '',
  reference: '',
}

export const valuesOf = (patient: Patient): PatientValues => ({
  name: patient.name,
  relation: patient.relation ?? '',
  birthDate: patient.birthDate,
  gender: patient.gender,
  guardianConfirmed: patient.guardian,
  phone: patient.phone ?? '',
  alternatePhone: patient.alternatePhone ?? '',
  email: patient.email ?? '',
  address: patient.address ?? emptyPatient.address,
  heightCm: patient.heightCm ?? '',
  weightKg: patient.weightKg ?? '',
  abhaNumber: patient.abhaNumber ?? '',
  medicalHistory: patient.medicalHistory,
  reference: patient.reference ?? '',
})

/** Whether a birthday makes somebody a minor on a date; false while it is no date. */
export const isMinor = (birthDate: string, today: string): boolean =>
  CalendarDate.safeParse(birthDate).success && birthDate <= today && ageOn(birthDate, today) < 18

/** Keys of the messages in `patients.checks`, by field. */
export type PatientProblems = Record<string, PatientProblem>
export type PatientProblem =
  | 'required'
  | 'birthFuture'
  | 'birthFar'
  | 'phone'
  | 'email'
  | 'pinCode'
  | 'addressWhole'
  | 'height'
  | 'weight'
  | 'abha'
  | 'guardian'
  | 'minorSelf'
  | 'long'
  | 'date'

const digits = (text: string) => text.replaceAll(/\D/g, '')
const outside = (value: string | number, min: number, max: number) =>
  value !== '' && !(Number(value) >= min && Number(value) <= max)

/** What must be put right before the values can be sent, by field. */
export function problemsOf(values: PatientValues, today: string): PatientProblems {
  const found: [string, PatientProblem | false][] = [
    ['name', values.name.trim() === '' ? 'required' : values.name.trim().length > 120 && 'long'],
    ['relation', !Relation.safeParse(values.relation).success && 'required'],
    ['birthDate', birthProblem(values, today)],
    ['gender', !AdministrativeGender.safeParse(values.gender).success && 'required'],
    [
      'guardianConfirmed',
      values.relation !== 'self' &&
        isMinor(values.birthDate, today) &&
        !values.guardianConfirmed &&
        'guardian',
    ],
    ['phone', values.phone !== '' && !Phone.safeParse(values.phone).success && 'phone'],
    [
      'alternatePhone',
      values.alternatePhone !== '' && !Phone.safeParse(values.alternatePhone).success && 'phone',
    ],
    ['email', values.email.trim() !== '' && !Email.safeParse(values.email.trim()).success && 'email'],
    ...addressProblems(values.address),
    ['heightCm', outside(values.heightCm, 20, 260) && 'height'],
    ['weightKg', outside(values.weightKg, 0.3, 500) && 'weight'],
    [
      'abhaNumber',
      values.abhaNumber.trim() !== '' && !AbhaNumber.safeParse(digits(values.abhaNumber)).success && 'abha',
    ],
    ['medicalHistory', values.medicalHistory.trim().length > 4000 && 'long'],
    ['reference', values.reference.trim().length > 200 && 'long'],
  ]
  return Object.fromEntries(found.filter((entry): entry is [string, PatientProblem] => entry[1] !== false))
}

function birthProblem({ birthDate, relation }: PatientValues, today: string): PatientProblem | false {
  if (birthDate === '') return 'required'
  if (!CalendarDate.safeParse(birthDate).success) return 'date'
  if (birthDate > today) return 'birthFuture'
  if (ageOn(birthDate, today) > 130) return 'birthFar'
  return relation === 'self' && isMinor(birthDate, today) && 'minorSelf'
}

/** An address is whole or absent. */
function addressProblems(address: PatientValues['address']): [string, PatientProblem | false][] {
  const parts = Object.entries(address)
  if (parts.every(([, part]) => part.trim() === '')) return []
  return parts.map(([name, part]) => {
    if (part.trim() === '') return [`address.${name}`, 'addressWhole']
    if (name === 'pinCode' && !PinCode.safeParse(digits(part)).success) return [`address.${name}`, 'pinCode']
    return [`address.${name}`, part.trim().length > 200 && 'long']
  })
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim())
const numberOrNull = (value: string | number) => (value === '' ? null : Number(value))

/** The body of a change; values without problems only. */
export function toChange(values: PatientValues): BodyOf<typeof updatePatient> {
  const { address } = values
  return {
    name: values.name.trim(),
    birthDate: values.birthDate,
    gender: AdministrativeGender.parse(values.gender),
    phone: orNull(values.phone),
    alternatePhone: orNull(values.alternatePhone),
    email: orNull(values.email),
    address:
      address.line.trim() === ''
        ? null
        : {
            line: address.line.trim(),
            city: address.city.trim(),
            state: address.state.trim(),
            pinCode: digits(address.pinCode),
          },
    heightCm: numberOrNull(values.heightCm),
    weightKg: numberOrNull(values.weightKg),
    abhaNumber: orNull(digits(values.abhaNumber)),
    medicalHistory: values.medicalHistory.trim(),
    reference: orNull(values.reference),
    ...(values.guardianConfirmed ? { guardianConfirmed: true } : {}),
  }
}

/** The body of a new profile; values without problems only. */
export function toNewPatient(values: PatientValues) {
  const change = toChange(values)
  return {
    ...change,
    name: values.name.trim(),
    birthDate: values.birthDate,
    gender: AdministrativeGender.parse(values.gender),
    relation: Relation.parse(values.relation),
  }
}
