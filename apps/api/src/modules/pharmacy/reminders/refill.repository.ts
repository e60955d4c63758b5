import { sql } from 'kysely'
import type { Dose } from '@imeds/contracts/prescriptions'
import type { Db, Tx } from '../../../platform/db/database.ts'

/** What an order supplied of prescribed lines, with the dose that tells how long it lasts. */
export const findSupplied = async (db: Db | Tx, orderId: string) =>
  (
    await db
      .selectFrom('dispense')
      .innerJoin('medicine_order_line', 'medicine_order_line.id', 'dispense.medicine_order_line_id')
      .innerJoin('medication_request', 'medication_request.id', 'dispense.medication_request_id')
      .select(['dispense.quantity as supplied', 'medication_request.quantity as prescribed', 'dose'])
      .where('medicine_order_line.medicine_order_id', '=', orderId)
      .where('dispense.status', '=', 'supplied')
      .execute()
  ).map(({ dose, ...row }) => ({ ...row, dose: dose as Dose }))

/**
 * The prescription from which what an order supplied can be supplied again: the current version, with something left
 * of one of the same medicines and nothing of it on order.
 */
export async function findRefillable(db: Db | Tx, orderId: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select current.id from medicine_order_line order_line
      join dispense on dispense.medicine_order_line_id = order_line.id and dispense.status = 'supplied'
      join medication_request request on request.id = dispense.medication_request_id
      join prescription filled on filled.id = request.prescription_id
      join prescription current on current.encounter_id = filled.encounter_id and current.status = 'signed'
      join medication_request again on again.prescription_id = current.id and again.medicine_id = request.medicine_id
    where order_line.medicine_order_id = ${orderId} and medication_left(again.id) > 0
      and not exists (select from dispense later
        join medication_request asked on asked.id = later.medication_request_id
        join prescription whose on whose.id = asked.prescription_id
        where whose.encounter_id = filled.encounter_id and asked.medicine_id = request.medicine_id
          and (later.status = 'held' or later.status = 'supplied' and later.ended_at > dispense.ended_at))
    limit 1`.execute(db)
  return rows[0]?.id
}
