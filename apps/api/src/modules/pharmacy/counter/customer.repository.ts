import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

/** People on a facility's books by the end of a telephone number or part of a name. */
export function selectCustomers(db: Db, facilityId: string, text: string) {
  const digits = text.replace(/\D/g, '')
  const part = `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  return db
    .selectFrom('patient')
    .innerJoin('patient_registration', 'patient_registration.patient_id', 'patient.id')
    .select(['patient.id', 'patient.name', 'patient.phone', 'patient.birth_date'])
    .where('patient_registration.facility_id', '=', facilityId)
    .where((eb) =>
      eb.or([
        eb(sql<string>`lower(patient.name)`, 'like', part),
        ...(digits.length >= 4 ? [eb('patient.phone', 'like', `%${digits}`)] : []),
      ]),
    )
    .orderBy('patient.name')
    .orderBy('patient.id')
    .limit(10)
    .execute()
}

export async function isOnBooks(tx: Tx, facilityId: string, patientId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('patient_registration')
    .select('patient_id')
    .where('facility_id', '=', facilityId)
    .where('patient_id', '=', patientId)
    .executeTakeFirst()
  return row !== undefined
}
