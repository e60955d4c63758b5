import type { Dose } from '@imeds/contracts/prescriptions'
import type { Db, Tx } from '../../platform/db/database.ts'

export type MedicationLine = {
  medicineId: string
  dose: Dose
  doseText: string
  quantity: number
  quantityUnit: string
  quantityReason: string
  instructions: string
  substitutionAllowed: boolean
  repeats: number
}
export type ServiceLine = { testName: string; note: string }
export type Override = { rule: string; subject: string; reason: string }

/** Writes the draft's lines anew, in their order. */
export async function replaceLines(
  tx: Tx,
  prescriptionId: string,
  medicines: readonly MedicationLine[],
  tests: readonly ServiceLine[],
): Promise<void> {
  await tx.deleteFrom('medication_request').where('prescription_id', '=', prescriptionId).execute()
  await tx.deleteFrom('service_request').where('prescription_id', '=', prescriptionId).execute()
  if (medicines.length)
    await tx
      .insertInto('medication_request')
      .values(
        medicines.map((line, position) => ({
          prescription_id: prescriptionId,
          position,
          medicine_id: line.medicineId,
          dose: JSON.stringify(line.dose),
          dose_text: line.doseText,
          quantity: line.quantity,
          quantity_unit: line.quantityUnit,
          quantity_reason: line.quantityReason,
          instructions: line.instructions,
          substitution_allowed: line.substitutionAllowed,
          repeats: line.repeats,
        })),
      )
      .execute()
  if (tests.length)
    await tx
      .insertInto('service_request')
      .values(
        tests.map((line, position) => ({
          prescription_id: prescriptionId,
          position,
          test_name: line.testName,
          note: line.note,
        })),
      )
      .execute()
}

/** Writes the draft's overrides anew: who answers for which rule, and why. */
export async function replaceOverrides(
  tx: Tx,
  prescriptionId: string,
  overrides: readonly (Override & { findingText: string })[],
  userId: string,
  at: Date,
): Promise<void> {
  await tx.deleteFrom('prescription_override').where('prescription_id', '=', prescriptionId).execute()
  if (overrides.length)
    await tx
      .insertInto('prescription_override')
      .values(
        overrides.map(({ rule, subject, reason, findingText }) => ({
          prescription_id: prescriptionId,
          rule,
          subject,
          reason,
          finding_text: findingText,
          overridden_by: userId,
          overridden_at: at,
        })),
      )
      .execute()
}

export const listMedicationLines = (db: Db | Tx, prescriptionId: string) =>
  db
    .selectFrom('medication_request')
    .innerJoin('medicine', 'medicine.id', 'medication_request.medicine_id')
    .selectAll('medicine')
    .select([
      'medication_request.dose',
      'dose_text',
      'quantity',
      'quantity_unit',
      'quantity_reason',
      'instructions',
      'substitution_allowed',
      'repeats',
    ])
    .where('prescription_id', '=', prescriptionId)
    .orderBy('position')
    .execute()
export type MedicationLineRow = Awaited<ReturnType<typeof listMedicationLines>>[number]

export const listServiceLines = (db: Db | Tx, prescriptionId: string) =>
  db
    .selectFrom('service_request')
    .select(['test_name', 'note'])
    .where('prescription_id', '=', prescriptionId)
    .orderBy('position')
    .execute()

export const listOverrides = (db: Db | Tx, prescriptionId: string) =>
  db
    .selectFrom('prescription_override')
    .select(['rule', 'subject', 'reason'])
    .where('prescription_id', '=', prescriptionId)
    .execute()
