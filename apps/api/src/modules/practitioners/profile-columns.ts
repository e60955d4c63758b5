import type { Updateable } from 'kysely'
import type { BodyOf } from '@imeds/contracts'
import type { updateOwnPractitioner } from '@imeds/contracts/practitioners'
import type { Tx } from '../../platform/db/database.ts'
import type { Schema } from '../../platform/db/schema.ts'
import { replaceLanguages, replaceQualifications, replaceSpecialities } from './profile.repository.ts'

type Change = BodyOf<typeof updateOwnPractitioner>

/** The columns of a change; what is undefined stays. */
export const toColumns = (body: Change): Updateable<Schema['practitioner']> => ({
  given_name: body.givenName,
  family_name: body.familyName,
  gender: body.gender,
  birth_date: body.birthDate,
  email: body.email,
  phone: body.phone,
  about: body.about,
  registration_number: body.registrationNumber,
  registration_council: body.registrationCouncil,
  practising_since: body.practisingSince,
  department: body.department,
  practice_name: body.practiceName,
  // Null takes the whole address away.
  address_line: body.address === null ? null : body.address?.line,
  city: body.address === null ? null : body.address?.city,
  state: body.address === null ? null : body.address?.state,
  pin_code: body.address === null ? null : body.address?.pinCode,
  work_address: body.workAddress,
})

/** Writes the lists of a change; those that it does not name stay. */
export async function writeLists(tx: Tx, practitionerId: string, body: Change): Promise<void> {
  if (body.qualifications) await replaceQualifications(tx, practitionerId, body.qualifications)
  if (body.specialities) await replaceSpecialities(tx, practitionerId, body.specialities)
  if (body.languages) await replaceLanguages(tx, practitionerId, body.languages)
}
