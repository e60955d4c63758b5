import type { Db, Tx } from '../../platform/db/database.ts'
import { onConstraint } from '../../platform/db/database.ts'
import { SpecialityUnknown } from './practitioners.errors.ts'

export type QualificationRow = { degree: string; institution: string; year: number | null }

export const findQualifications = (db: Db | Tx, practitionerId: string): Promise<QualificationRow[]> =>
  db
    .selectFrom('practitioner_qualification')
    .select(['degree', 'institution', 'year'])
    .where('practitioner_id', '=', practitionerId)
    .orderBy('position')
    .execute()

export const findSpecialityCodes = async (db: Db | Tx, practitionerId: string): Promise<string[]> =>
  (
    await db
      .selectFrom('practitioner_speciality')
      .select('speciality_code')
      .where('practitioner_id', '=', practitionerId)
      .orderBy('speciality_code')
      .execute()
  ).map((row) => row.speciality_code)

export const findLanguages = async (db: Db | Tx, practitionerId: string): Promise<string[]> =>
  (
    await db
      .selectFrom('practitioner_language')
      .select('language')
      .where('practitioner_id', '=', practitionerId)
      .orderBy('language')
      .execute()
  ).map((row) => row.language)

export async function replaceQualifications(
  tx: Tx,
  practitionerId: string,
  list: readonly QualificationRow[],
): Promise<void> {
  await tx.deleteFrom('practitioner_qualification').where('practitioner_id', '=', practitionerId).execute()
  if (list.length)
    await tx
      .insertInto('practitioner_qualification')
      .values(list.map((one, position) => ({ ...one, position, practitioner_id: practitionerId })))
      .execute()
}

export async function replaceSpecialities(
  tx: Tx,
  practitionerId: string,
  codes: readonly string[],
): Promise<void> {
  await tx.deleteFrom('practitioner_speciality').where('practitioner_id', '=', practitionerId).execute()
  if (codes.length)
    await tx
      .insertInto('practitioner_speciality')
      .values(codes.map((speciality_code) => ({ practitioner_id: practitionerId, speciality_code })))
      .execute()
      .catch(
        onConstraint(
          'practitioner_speciality_speciality_code_fkey',
          () =>
            new SpecialityUnknown({
              fields: [{ path: 'body.specialities', code: 'not_offered' }],
            }),
        ),
      )
}

export async function replaceLanguages(
  tx: Tx,
  practitionerId: string,
  languages: readonly string[],
): Promise<void> {
  await tx.deleteFrom('practitioner_language').where('practitioner_id', '=', practitionerId).execute()
  if (languages.length)
    await tx
      .insertInto('practitioner_language')
      .values(languages.map((language) => ({ practitioner_id: practitionerId, language })))
      .execute()
}
