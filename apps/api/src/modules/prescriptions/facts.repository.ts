import { sql, type Selectable } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Schema } from '../../platform/db/schema.ts'
import type { PrescribedMedicine } from './rules/find-warnings.ts'

type Consultation = { id: string; patient_id: string; arrived_at: Date }

/**
 * What is known of the patient that speaks for or against a medicine, and what stands on the paper. Current is what the
 * patient says to take, and what any practitioner prescribed elsewhere for days that are not over at this consultation.
 */
export async function findPatientFacts(db: Db | Tx, { id, patient_id, arrived_at }: Consultation) {
  const [patient, allergies, stated, prescribed] = [
    await db.selectFrom('patient').selectAll().where('id', '=', patient_id).executeTakeFirstOrThrow(),
    await db
      .selectFrom('allergy_intolerance')
      .select('substance')
      .where('patient_id', '=', patient_id)
      .where('removed_at', 'is', null)
      .execute(),
    await db
      .selectFrom('medication_statement')
      .select('medicine')
      .where('patient_id', '=', patient_id)
      .where('removed_at', 'is', null)
      .where(sql<boolean>`(ended_on is null or ended_on >= ${arrived_at}::timestamptz::date)`)
      .execute(),
    await db
      .selectFrom('prescription')
      .innerJoin('medication_request', 'medication_request.prescription_id', 'prescription.id')
      .innerJoin('medicine', 'medicine.id', 'medication_request.medicine_id')
      .distinctOn('medicine.id')
      .select([
        'medicine.generic_name',
        'medicine.ingredients',
        'medicine.route',
        'medicine.therapeutic_class',
      ])
      .where('prescription.patient_id', '=', patient_id)
      .where('prescription.status', '=', 'signed')
      .where('prescription.encounter_id', '<>', id)
      .where(
        sql<boolean>`signed_at + make_interval(days => coalesce((dose->>'days')::integer, 1)) > ${arrived_at}::timestamptz`,
      )
      .execute(),
  ]
  return {
    patient,
    allergies: allergies.map(({ substance }) => substance),
    currentMedicines: stated.map(({ medicine }) => medicine),
    prescribedElsewhere: prescribed.map(asPrescribed),
  }
}

/** A medicine as the rules compare it. */
export const asPrescribed = (
  medicine: Pick<
    Selectable<Schema['medicine']>,
    'generic_name' | 'ingredients' | 'route' | 'therapeutic_class'
  >,
): PrescribedMedicine => ({
  genericName: medicine.generic_name,
  ingredients: medicine.ingredients,
  route: medicine.route,
  therapeuticClass: medicine.therapeutic_class,
})
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
