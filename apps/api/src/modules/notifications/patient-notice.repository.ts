import type { Insertable } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { Schema } from '../../platform/db/schema.ts'

/** Where a patient can be reached by telephone: the own number, else that of the contact. */
export async function findNumberOf(tx: Tx, patientId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('patient')
    .leftJoin('patient_contact', 'patient_contact.patient_id', 'patient.id')
    .select(['patient.phone', 'patient_contact.phone as contact_phone'])
    .where('patient.id', '=', patientId)
    .executeTakeFirst()
  return row?.phone ?? row?.contact_phone ?? null
}

/** False when the patient was told of this occasion before. */
export async function insertPatientNotice(
  tx: Tx,
  notice: Insertable<Schema['patient_notice']>,
): Promise<boolean> {
  const row = await tx
    .insertInto('patient_notice')
    .values(notice)
    .onConflict((conflict) => conflict.constraint('patient_notice_once').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
