import type { Selectable, Updateable } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'
import type { OrderRow } from '../orders/order.repository.ts'

export type ReportRow = Selectable<Schema['diagnostic_report']>

/** The report that is being worked on, else the one that was released last. */
export const findLatestReport = (db: Db | Tx, orderId: string): Promise<ReportRow | undefined> =>
  db
    .selectFrom('diagnostic_report')
    .selectAll()
    .where('order_id', '=', orderId)
    .orderBy('version', 'desc')
    .executeTakeFirst()

/** Begins the first report of an order; once is enough. */
export async function openReport(tx: Tx, order: OrderRow): Promise<void> {
  if (await findLatestReport(tx, order.id)) return
  await tx
    .insertInto('diagnostic_report')
    .values({ order_id: order.id, patient_id: order.patient_id, facility_id: order.facility_id })
    .execute()
}

export const insertNextVersion = (tx: Tx, before: ReportRow, reason: string): Promise<ReportRow> =>
  tx
    .insertInto('diagnostic_report')
    .values({
      order_id: before.order_id,
      patient_id: before.patient_id,
      facility_id: before.facility_id,
      version: before.version + 1,
      replaces_id: before.id,
      amend_reason: reason,
      interpretation: before.interpretation,
      file_id: before.file_id,
    })
    .returningAll()
    .executeTakeFirstOrThrow()

export const updateReport = (
  tx: Tx,
  id: string,
  set: Updateable<Schema['diagnostic_report']>,
): Promise<ReportRow> =>
  tx.updateTable('diagnostic_report').set(set).where('id', '=', id).returningAll().executeTakeFirstOrThrow()
