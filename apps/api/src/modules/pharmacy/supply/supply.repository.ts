import { sql } from 'kysely'
import { onConstraint, type Db, type Tx } from '../../../platform/db/database.ts'
import { NothingLeft, PrescriptionSuperseded } from '../pharmacy.errors.ts'

/** The lines of a prescription with what their medicine is, and what is left of them. */
export const findPrescribed = (db: Db | Tx, prescriptionId: string) =>
  db
    .selectFrom('medication_request')
    .innerJoin('medicine', 'medicine.id', 'medication_request.medicine_id')
    .select([
      'medication_request.id',
      'medication_request.medicine_id',
      'medication_request.dose',
      'medication_request.dose_text',
      'medication_request.quantity',
      'medication_request.quantity_unit',
      'medication_request.substitution_allowed',
      'medication_request.repeats',
      'medicine.generic_name',
      'medicine.brand_name',
      'medicine.ingredients',
      'medicine.form',
      'medicine.strength',
      'medicine.schedule',
      'medicine.narcotic',
      sql<number>`medication_left(medication_request.id)`.as('left'),
    ])
    .where('medication_request.prescription_id', '=', prescriptionId)
    .orderBy('medication_request.position')
    .execute()
export type PrescribedRow = Awaited<ReturnType<typeof findPrescribed>>[number]

/** What medicines are made of, by id. */
export const findSubstances = (db: Db | Tx, medicineIds: readonly string[]) =>
  db
    .selectFrom('medicine')
    .select(['id', 'ingredients', 'form', 'strength', 'schedule', 'narcotic'])
    .where(sql<boolean>`id = any(${[...medicineIds]}::uuid[])`)
    .execute()

/** The medicines that are the same as these but for the brand, these included: pairs of ids. */
export const findEquals = (db: Db | Tx, medicineIds: readonly string[]) =>
  db
    .selectFrom('medicine as wanted')
    .innerJoin('medicine as equal', (join) =>
      join
        .onRef('equal.ingredients', '=', 'wanted.ingredients')
        .onRef('equal.form', '=', 'wanted.form')
        .onRef('equal.strength', '=', 'wanted.strength'),
    )
    .select(['wanted.id as wanted', 'equal.id as equal'])
    .where(sql<boolean>`wanted.id = any(${[...medicineIds]}::uuid[])`)
    .execute()

export type NewDispense = {
  medicationRequestId: string
  lineId: string
  facilityId: string
  quantity: number
  at: Date
}

/** Promises units of prescribed lines to an order. @throws NothingLeft, PrescriptionSuperseded */
export async function holdDispenses(tx: Tx, dispenses: readonly NewDispense[]): Promise<void> {
  // In one order everywhere: each waits for the medicine it takes of.
  for (const one of dispenses.toSorted((a, b) => a.medicationRequestId.localeCompare(b.medicationRequestId)))
    await tx
      .insertInto('dispense')
      .values({
        medication_request_id: one.medicationRequestId,
        medicine_order_line_id: one.lineId,
        facility_id: one.facilityId,
        quantity: one.quantity,
        held_at: one.at,
      })
      .execute()
      .catch(onConstraint('dispense_within', () => new NothingLeft()))
      .catch(onConstraint('dispense_of_current', () => new PrescriptionSuperseded()))
}

/** What an order holds of its prescription was supplied, or is free again. */
export const endDispenses = (
  tx: Tx,
  orderId: string,
  to: 'supplied' | 'released',
  at: Date,
): Promise<unknown> =>
  tx
    .updateTable('dispense')
    .set({ status: to, ended_at: at })
    .where('status', '=', 'held')
    .where('medicine_order_line_id', 'in', (eb) =>
      eb.selectFrom('medicine_order_line').select('id').where('medicine_order_id', '=', orderId),
    )
    .execute()

/** Units of a supplied line are back, and may be supplied again; nothing where the line is of no prescription here. */
export const returnDispense = (tx: Tx, lineId: string, quantity: number, at: Date): Promise<unknown> =>
  tx
    .updateTable('dispense')
    .set({
      returned_quantity: sql<number>`returned_quantity + ${quantity}::int`,
      status: sql<'supplied' | 'returned'>`case when returned_quantity + ${quantity}::int = quantity
        then 'returned' else 'supplied' end`,
      ended_at: at,
    })
    .where('medicine_order_line_id', '=', lineId)
    .where('status', '=', 'supplied')
    .execute()
