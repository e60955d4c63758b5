import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

export type PlaceRow = {
  facility_id: string
  facility_name: string
  code: string
  patient_number: number
  registered_at: Date
  link_id: string | null
  in_use: boolean
}

// Reads appointments and bills for this purpose only.
const inUse = sql<boolean>`(
  exists (select from appointment a join patient p on p.id = a.patient_id
    where (p.id = r.patient_id or p.merged_into = r.patient_id) and a.facility_id = r.facility_id
      and a.status in ('held', 'booked', 'arrived', 'in_progress'))
  or exists (select from bill b join patient p on p.id = b.patient_id
    where (p.id = r.patient_id or p.merged_into = r.patient_id) and b.facility_id = r.facility_id
      and b.status = 'open'))`

/** Where a patient is on the books, the latest first. */
export const findPlaces = (db: Db, patientId: string): Promise<PlaceRow[]> =>
  db
    .selectFrom('patient_registration as r')
    .innerJoin('facility as f', 'f.id', 'r.facility_id')
    .select([
      'f.id as facility_id',
      'f.name as facility_name',
      'f.code',
      'r.patient_number',
      'r.registered_at',
      'r.link_id',
      inUse.as('in_use'),
    ])
    .where('r.patient_id', '=', patientId)
    .orderBy('r.registered_at', 'desc')
    .execute()

/** Whose consent a link is, as the patient who stands for them now. */
export const findLinked = (tx: Tx, linkId: string) =>
  tx
    .selectFrom('patient_link as l')
    .innerJoin('patient as p', 'p.id', 'l.patient_id')
    .select((eb) => [eb.fn.coalesce('p.merged_into', 'p.id').as('patient_id'), 'l.facility_id'])
    .where('l.id', '=', linkId)
    .executeTakeFirst()

/** Whether something at the facility still needs a patient who is on its books by a link. */
export async function isInUse(tx: Tx, linkId: string): Promise<boolean> {
  const rows = await tx
    .selectFrom('patient_registration as r')
    .select(inUse.as('in_use'))
    .where('r.link_id', '=', linkId)
    .execute()
  return rows.some((row) => row.in_use)
}

/** Takes everybody whom a link brought off the books, their numbers kept; false when nobody is there by it. */
export async function endLink(
  tx: Tx,
  { linkId, by, at }: { linkId: string; by: string; at: Date },
): Promise<boolean> {
  const { rows } = await sql<{ patient_id: string }>`
    with gone as (delete from patient_registration where link_id = ${linkId}
      returning patient_id, facility_id, patient_number)
    insert into patient_link_withdrawal (link_id, patient_id, facility_id, patient_number, withdrawn_by, withdrawn_at)
      select ${linkId}, patient_id, facility_id, patient_number, ${by}, ${at} from gone returning patient_id`.execute(
    tx,
  )
  return rows.length > 0
}
