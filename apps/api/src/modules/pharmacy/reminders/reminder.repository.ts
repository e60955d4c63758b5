import { sql, type Insertable, type Selectable, type Updateable } from 'kysely'
import type { Dose } from '@imeds/contracts/prescriptions'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'

export type ReminderRow = Selectable<Schema['medicine_reminder']>

const reminders = (db: Db | Tx) =>
  db
    .selectFrom('medicine_reminder')
    .innerJoin('patient', 'patient.id', 'medicine_reminder.patient_id')
    .selectAll('medicine_reminder')
    .select('patient.name as patient_name')
export type SeenReminder = NonNullable<Awaited<ReturnType<typeof findReminder>>>

export const findReminder = (db: Db | Tx, of: { id: string } | { prescriptionId: string; userId: string }) =>
  'id' in of
    ? reminders(db).where('medicine_reminder.id', '=', of.id).executeTakeFirst()
    : reminders(db)
        .where('prescription_id', '=', of.prescriptionId)
        .where('user_id', '=', of.userId)
        .executeTakeFirst()

/** What somebody is still reminded of, the next first; what has just ended can still be put off. */
export const selectReminders = (db: Db, userId: string) =>
  reminders(db)
    .where('user_id', '=', userId)
    .where('status', '<>', 'stopped')
    .orderBy(sql`next_at nulls last`)
    .orderBy('medicine_reminder.id', 'desc')
    .limit(100)
    .execute()

export const lockReminder = (tx: Tx, id: string): Promise<ReminderRow | undefined> =>
  tx.selectFrom('medicine_reminder').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** The reminders of the versions of a prescription that this one replaced. */
export const lockRemindersBefore = (tx: Tx, prescriptionId: string) =>
  tx
    .selectFrom('medicine_reminder')
    .innerJoin('prescription', 'prescription.id', 'medicine_reminder.prescription_id')
    .selectAll('medicine_reminder')
    .where('medicine_reminder.status', '<>', 'stopped')
    .where('prescription.id', '<>', prescriptionId)
    .where('prescription.encounter_id', '=', (eb) =>
      eb.selectFrom('prescription').select('encounter_id').where('id', '=', prescriptionId),
    )
    .orderBy('medicine_reminder.id')
    .forUpdate('medicine_reminder')
    .execute()

export const upsertReminder = (tx: Tx, values: Insertable<Schema['medicine_reminder']>) => {
  const { prescription_id: _, user_id: __, patient_id: ___, ...said } = values
  return tx
    .insertInto('medicine_reminder')
    .values(values)
    .onConflict((conflict) => conflict.constraint('medicine_reminder_once').doUpdateSet(said))
    .returningAll()
    .executeTakeFirstOrThrow()
}

export const updateReminder = (
  tx: Tx,
  id: string,
  values: Updateable<Schema['medicine_reminder']>,
): Promise<unknown> => tx.updateTable('medicine_reminder').set(values).where('id', '=', id).execute()

/** The lines of prescriptions with their doses, as one reminds of them. */
export const findDoses = async (db: Db | Tx, prescriptionIds: readonly string[]) =>
  (
    await db
      .selectFrom('medication_request')
      .innerJoin('medicine', 'medicine.id', 'medication_request.medicine_id')
      .select([
        'medication_request.id',
        'medication_request.prescription_id',
        'medication_request.dose',
        'medication_request.dose_text',
        'medication_request.instructions',
        'medicine.generic_name',
        'medicine.form',
        'medicine.strength',
      ])
      .where(sql<boolean>`medication_request.prescription_id = any(${[...prescriptionIds]}::uuid[])`)
      .orderBy('medication_request.prescription_id')
      .orderBy('medication_request.position')
      .execute()
  ).map(({ dose, ...row }) => ({ ...row, dose: dose as Dose }))
export type DoseRow = Awaited<ReturnType<typeof findDoses>>[number]
