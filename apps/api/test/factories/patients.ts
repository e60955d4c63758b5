import type { Insertable, Selectable } from 'kysely'
import type { Schema } from '../../src/platform/db/schema.ts'
import type { TestApp } from '../harness.ts'

export type PatientRow = Selectable<Schema['patient']>
export type PatientOptions = {
  /** Whose profile it is: a `self` relation unless `relation` says otherwise. Nobody's when left out. */
  of?: { userId: string }
  relation?: Schema['related_person']['relation']
  /** Registered at this facility's books. */
  facilityId?: string
  row?: Partial<Insertable<Schema['patient']>>
}

/** A patient, with the relation of a person to them. */
export async function createPatient(
  { deps: { db } }: TestApp,
  { of, relation = 'self', facilityId, row = {} }: PatientOptions = {},
): Promise<PatientRow> {
  const patient = await db
    .insertInto('patient')
    .values({
      name: 'Asha Rao',
      gender: 'female',
      birth_date: '1990-05-14',
      phone: '+919000055555',
      address_line: '4 Temple Street',
      city: 'Hyderabad',
      state: 'Telangana',
      pin_code: '500034',
      created_by: of?.userId ?? null,
      ...row,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  if (of)
    await db
      .insertInto('related_person')
      .values({ patient_id: patient.id, user_id: of.userId, relation, guardian: relation !== 'self' })
      .execute()
  if (facilityId)
    await db
      .insertInto('patient_registration')
      .values({ patient_id: patient.id, facility_id: facilityId })
      .execute()
  return patient
}
