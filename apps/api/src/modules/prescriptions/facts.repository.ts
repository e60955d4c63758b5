import type { Db, Tx } from '../../platform/db/database.ts'

/** What is known of the patient that speaks for or against a medicine, and what stands on the paper. */
export async function findPatientFacts(db: Db | Tx, patientId: string) {
  const [patient, allergies, medicines] = [
    await db.selectFrom('patient').selectAll().where('id', '=', patientId).executeTakeFirstOrThrow(),
    await db
      .selectFrom('allergy_intolerance')
      .select('substance')
      .where('patient_id', '=', patientId)
      .where('removed_at', 'is', null)
      .execute(),
    await db
      .selectFrom('medication_statement')
      .select('medicine')
      .where('patient_id', '=', patientId)
      .where('removed_at', 'is', null)
      .where('ended_on', 'is', null)
      .execute(),
  ]
  return {
    patient,
    allergies: allergies.map(({ substance }) => substance),
    currentMedicines: medicines.map(({ medicine }) => medicine),
  }
}
export type PatientFacts = Awaited<ReturnType<typeof findPatientFacts>>

/** Who signs: name, qualifications, registration, address and contact. */
export async function findSignatory(db: Db | Tx, practitionerId: string, facilityId: string) {
  const practitioner = await db
    .selectFrom('practitioner')
    .innerJoin('user_account', 'user_account.id', 'practitioner.user_id')
    .selectAll('practitioner')
    .select(['user_account.phone_number'])
    .where('practitioner.id', '=', practitionerId)
    .executeTakeFirstOrThrow()
  const facility = await db
    .selectFrom('facility')
    .selectAll()
    .where('id', '=', facilityId)
    .executeTakeFirstOrThrow()
  return { practitioner, facility }
}
export type Signatory = Awaited<ReturnType<typeof findSignatory>>
