import { AdministrativeGender, CalendarDate, Phone, type BodyOf } from '@imeds/contracts'
import { AbhaNumber, PatientContact, type registerPatient } from '@imeds/contracts/patients'
import { ageOn } from '../../../lib/zoned-time.ts'

/** What stands in the fields. */
export type RegisterValues = {
  name: string
  birthDate: string
  gender: string
  phone: string
  abhaNumber: string
  contactName: string
  contactRelation: string
  contactPhone: string
  guardian: boolean
}

const digitsOf = (text: string) => text.replaceAll(/\D/g, '')
const isNumber = (text: string) => /^[\d\s+().-]+$/.test(text)

/** What the search box held goes into the field where it belongs. */
export function valuesFrom(text: string): RegisterValues {
  const digits = digitsOf(text)
  const national = digits.length === 12 && digits.startsWith('91') ? digits.slice(2) : digits
  return {
    name: isNumber(text) ? '' : text,
    birthDate: '',
    gender: '',
    phone: isNumber(text) && national.length === 10 ? `+91${national}` : '',
    abhaNumber: isNumber(text) && digits.length === 14 ? digits : '',
    contactName: '',
    contactRelation: 'parent',
    contactPhone: '',
    guardian: false,
  }
}

const isDate = (birthDate: string, today: string) =>
  CalendarDate.safeParse(birthDate).success && birthDate <= today && ageOn(birthDate, today) <= 130

export const isMinor = ({ birthDate }: Pick<RegisterValues, 'birthDate'>, today: string): boolean =>
  isDate(birthDate, today) && ageOn(birthDate, today) < 18

type Problem = 'required' | 'birthDate' | 'phone' | 'abha' | 'guardian'

/** What must be put right, by field: keys of `desk.register.checks`. */
export function problemsOf(
  values: RegisterValues,
  today: string,
): Partial<Record<keyof RegisterValues, Problem>> {
  const { name, birthDate, gender, phone, abhaNumber, contactName, contactPhone } = values
  const minor = isMinor(values, today)
  const wrongPhone = (number: string) => number !== '' && !Phone.safeParse(number).success
  return {
    ...(name.trim() === '' ? { name: 'required' } : {}),
    ...(isDate(birthDate, today) ? {} : { birthDate: birthDate === '' ? 'required' : 'birthDate' }),
    ...(AdministrativeGender.safeParse(gender).success ? {} : { gender: 'required' }),
    ...(wrongPhone(phone) ? { phone: 'phone' } : {}),
    ...(abhaNumber !== '' && !AbhaNumber.safeParse(digitsOf(abhaNumber)).success
      ? { abhaNumber: 'abha' }
      : {}),
    ...(wrongPhone(contactPhone) ? { contactPhone: 'phone' } : {}),
    ...(minor && !values.guardian ? { guardian: 'guardian' } : {}),
    ...((minor || contactPhone !== '') && contactName.trim() === '' ? { contactName: 'required' } : {}),
  }
}

/** The body of a registration; values without problems only. */
export function toRegistration(
  values: RegisterValues,
  { facilityId, notSameAs }: { facilityId: string; notSameAs: string[] },
): BodyOf<typeof registerPatient> {
  const contactName = values.contactName.trim()
  return {
    name: values.name.trim(),
    birthDate: values.birthDate,
    gender: AdministrativeGender.parse(values.gender),
    phone: values.phone || null,
    abhaNumber: digitsOf(values.abhaNumber) || null,
    facilityId,
    ...(contactName
      ? {
          contact: {
            name: contactName,
            relation: PatientContact.shape.relation.parse(values.contactRelation),
            phone: values.contactPhone || null,
            guardian: values.guardian,
          },
        }
      : {}),
    ...(notSameAs.length ? { notSameAs } : {}),
  }
}
