import {
  AdministrativeGender,
  CalendarDate,
  Email,
  Language,
  Phone,
  PinCode,
  type BodyOf,
} from '@imeds/contracts'
import type { updateOwnPractitioner } from '@imeds/contracts/practitioners'
import type { Profile } from '../profile.ts'

/** A qualification as it stands in the fields; the key keeps its place while lines come and go. */
export type QualificationValues = { key: string; degree: string; institution: string; year: string | number }

export type ProfileValues = {
  givenName: string
  familyName: string
  gender: string
  birthDate: string
  email: string
  phone: string
  about: string
  registrationNumber: string
  registrationCouncil: string
  practisingSince: string | number
  department: string
  practiceName: string
  address: { line: string; city: string; state: string; pinCode: string }
  workAddress: string
  qualifications: QualificationValues[]
  specialities: string[]
  languages: string[]
}

export const emptyProfile: ProfileValues = {
  givenName: '',
  familyName: '',
  gender: '',
  birthDate: '',
  email: '',
  phone: '',
  about: '',
  registrationNumber: '',
  registrationCouncil: '',
  practisingSince: '',
  department: '',
  practiceName: '',
  address: { line: '', city: '', state: '', pinCode: '' },
  workAddress: '',
  qualifications: [{ key: 'first', degree: '', institution: '', year: '' }],
  specialities: [],
  languages: [],
}

export const valuesOf = (profile: Profile): ProfileValues => ({
  givenName: profile.givenName,
  familyName: profile.familyName,
  gender: profile.gender,
  birthDate: profile.birthDate ?? '',
  email: profile.email ?? '',
  phone: profile.phone ?? '',
  about: profile.about,
  registrationNumber: profile.registrationNumber,
  registrationCouncil: profile.registrationCouncil,
  practisingSince: profile.practisingSince ?? '',
  department: profile.department ?? '',
  practiceName: profile.practiceName ?? '',
  address: profile.address ?? emptyProfile.address,
  workAddress: profile.workAddress ?? '',
  qualifications:
    profile.qualifications.length > 0
      ? profile.qualifications.map((one, at) => ({ ...one, key: String(at), year: one.year ?? '' }))
      : emptyProfile.qualifications,
  specialities: [...profile.specialities],
  languages: [...profile.languages],
})

const isBlank = ({ degree, institution, year }: QualificationValues) =>
  degree.trim() === '' && institution.trim() === '' && year === ''

/** Keys of `practitioners.form.checks`. */
export type ProfileProblem =
  | 'required'
  | 'year'
  | 'email'
  | 'phone'
  | 'pinCode'
  | 'addressWhole'
  | 'birthDate'
  | 'tooMany'

const required = ['givenName', 'familyName', 'registrationNumber', 'registrationCouncil'] as const
const digits = (text: string) => text.replaceAll(/\D/g, '')

/** What must be put right before the values can be sent, by field. */
export function problemsOfProfile(values: ProfileValues, today: string): Record<string, ProfileProblem> {
  const thisYear = Number(today.slice(0, 4))
  const badYear = (year: string | number) =>
    year !== '' && !(Number(year) >= 1940 && Number(year) <= thisYear)
  const { birthDate, email, phone } = values
  const found: [string, ProfileProblem | false][] = [
    ...required.map((field): [string, ProfileProblem | false] => [
      field,
      values[field].trim() === '' && 'required',
    ]),
    ['gender', !AdministrativeGender.safeParse(values.gender).success && 'required'],
    [
      'birthDate',
      birthDate !== '' && (!CalendarDate.safeParse(birthDate).success || birthDate > today) && 'birthDate',
    ],
    ['email', email.trim() !== '' && !Email.safeParse(email.trim()).success && 'email'],
    ['phone', phone !== '' && !Phone.safeParse(phone).success && 'phone'],
    ['practisingSince', badYear(values.practisingSince) && 'year'],
    ['specialities', values.specialities.length > 6 && 'tooMany'],
    ...values.qualifications.flatMap((one, at): [string, ProfileProblem | false][] =>
      isBlank(one)
        ? []
        : [
            [`qualifications.${at}.degree`, one.degree.trim() === '' && 'required'],
            [`qualifications.${at}.institution`, one.institution.trim() === '' && 'required'],
            [`qualifications.${at}.year`, badYear(one.year) && 'year'],
          ],
    ),
    ...addressProblems(values.address),
  ]
  return Object.fromEntries(found.filter((entry): entry is [string, ProfileProblem] => entry[1] !== false))
}

function addressProblems(address: ProfileValues['address']): [string, ProfileProblem | false][] {
  const parts = Object.entries(address)
  if (parts.every(([, part]) => part.trim() === '')) return []
  return parts.map(([name, part]) => {
    if (part.trim() === '') return [`address.${name}`, 'addressWhole']
    return [`address.${name}`, name === 'pinCode' && !PinCode.safeParse(digits(part)).success && 'pinCode']
  })
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim())
const numberOrNull = (value: string | number) => (value === '' ? null : Number(value))

/** The body of a new profile or of a change; values without problems only. */
export function toProfile(values: ProfileValues) {
  const { address } = values
  return {
    givenName: values.givenName.trim(),
    familyName: values.familyName.trim(),
    gender: AdministrativeGender.parse(values.gender),
    birthDate: values.birthDate || null,
    email: orNull(values.email),
    phone: orNull(values.phone),
    about: values.about.trim(),
    registrationNumber: values.registrationNumber.trim(),
    registrationCouncil: values.registrationCouncil.trim(),
    practisingSince: numberOrNull(values.practisingSince),
    department: orNull(values.department),
    practiceName: orNull(values.practiceName),
    address:
      address.line.trim() === ''
        ? null
        : {
            line: address.line.trim(),
            city: address.city.trim(),
            state: address.state.trim(),
            pinCode: digits(address.pinCode),
          },
    workAddress: orNull(values.workAddress),
    qualifications: values.qualifications
      .filter((one) => !isBlank(one))
      .map(({ degree, institution, year }) => ({
        degree: degree.trim(),
        institution: institution.trim(),
        year: numberOrNull(year),
      })),
    specialities: values.specialities,
    languages: values.languages.map((code) => Language.parse(code)),
  } satisfies BodyOf<typeof updateOwnPractitioner>
}

/** Whether a change touches what the verification confirmed: it is then checked anew. */
export const touchesVerified = (profile: Profile, values: ProfileValues): boolean =>
  profile.status === 'verified' &&
  required.some((field) => values[field].trim().replaceAll(/\s+/g, ' ') !== profile[field])
