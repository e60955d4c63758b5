import { sql, type Selectable } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Schema } from '../../platform/db/schema.ts'
import { dateIn, findSurvivor, ofPerson } from '../patients/index.ts'
import type { PrescribedMedicine } from './rules/find-warnings.ts'

type Consultation = { id: string; patient_id: string; arrived_at: Date; time_zone: string }

/**
 * What is known of the patient that speaks for or against a medicine, and what stands on the paper. Current is what the
 * patient says to take, and what any practitioner prescribed elsewhere for days that are not over at this consultation.
 * A person whose records were merged is one person, whichever of them the consultation names.
 */
export async function findPatientFacts(db: Db | Tx, { id, patient_id, arrived_at, time_zone }: Consultation) {
  const personId = await findSurvivor(db, patient_id)
  const [patient, allergies, stated, prescribed] = [
    await db.selectFrom('patient').selectAll().where('id', '=', personId).executeTakeFirstOrThrow(),
    await db
      .selectFrom('allergy_intolerance')
      .select('substance')
      .where(ofPerson('patient_id', personId))
      .where('removed_at', 'is', null)
      .execute(),
    await db
      .selectFrom('medication_statement')
      .select('medicine')
      .where(ofPerson('patient_id', personId))
      .where('removed_at', 'is', null)
      .where((eb) => eb.or([eb('ended_on', 'is', null), eb('ended_on', '>=', dateIn(time_zone, arrived_at))]))
      .execute(),
    await db
      .selectFrom('prescription')
      .innerJoin('encounter', 'encounter.id', 'prescription.encounter_id')
      .innerJoin('practitioner', 'practitioner.id', 'encounter.practitioner_id')
      .innerJoin('facility', 'facility.id', 'encounter.facility_id')
      .innerJoin('medication_request', 'medication_request.prescription_id', 'prescription.id')
      .innerJoin('medicine', 'medicine.id', 'medication_request.medicine_id')
      .distinctOn('medicine.id')
      .select([
        'medicine.generic_name',
        'medicine.ingredients',
        'medicine.route',
        'medicine.therapeutic_class',
        'facility.time_zone',
        'practitioner.given_name',
        'practitioner.family_name',
      ])
      .select(sql<Date>`signed_at`.as('signed_at'))
      .where(ofPerson('prescription.patient_id', personId))
      .where('prescription.status', '=', 'signed')
      .where('prescription.encounter_id', '<>', id)
      .where(
        sql<boolean>`signed_at + make_interval(days => coalesce((dose->>'days')::integer, 1)) > ${arrived_at}::timestamptz`,
      )
      .orderBy('medicine.id')
      .orderBy('signed_at', 'desc')
      .execute(),
  ]
  return {
    patient,
    allergies: allergies.map(({ substance }) => substance),
    currentMedicines: stated.map(({ medicine }) => medicine),
    prescribedElsewhere: prescribed.map((row) => ({
      ...asPrescribed(row),
      elsewhere: {
        practitionerName: `${row.given_name} ${row.family_name}`,
        signedOn: dateIn(row.time_zone, row.signed_at),
      },
    })),
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
