import { sql, type Insertable, type Selectable } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'
import { ofPerson } from '../../patients/index.ts'

export type ResultRow = Selectable<Schema['lab_result']>

export const findResults = (db: Db | Tx, reportId: string): Promise<ResultRow[]> =>
  db.selectFrom('lab_result').selectAll().where('report_id', '=', reportId).orderBy('position').execute()

export async function upsertResults(
  tx: Tx,
  rows: readonly Insertable<Schema['lab_result']>[],
): Promise<void> {
  if (!rows.length) return
  await tx
    .insertInto('lab_result')
    .values([...rows])
    .onConflict((conflict) =>
      conflict.columns(['report_id', 'test_id']).doUpdateSet((eb) => ({
        value_number: eb.ref('excluded.value_number'),
        value_text: eb.ref('excluded.value_text'),
        unit: eb.ref('excluded.unit'),
        flag: eb.ref('excluded.flag'),
        low: eb.ref('excluded.low'),
        high: eb.ref('excluded.high'),
        expected: eb.ref('excluded.expected'),
        previous_value: eb.ref('excluded.previous_value'),
        previous_at: eb.ref('excluded.previous_at'),
        delta_exceeded: eb.ref('excluded.delta_exceeded'),
        remark: eb.ref('excluded.remark'),
        referred_to: eb.ref('excluded.referred_to'),
        range_source: eb.ref('excluded.range_source'),
        method: eb.ref('excluded.method'),
        instrument: eb.ref('excluded.instrument'),
        run_id: eb.ref('excluded.run_id'),
        qc_state: eb.ref('excluded.qc_state'),
        source: eb.ref('excluded.source'),
        entered_by: eb.ref('excluded.entered_by'),
        entered_at: eb.ref('excluded.entered_at'),
      })),
    )
    .execute()
}

export async function deleteResults(tx: Tx, reportId: string, testIds: readonly string[]): Promise<void> {
  if (testIds.length)
    await tx
      .deleteFrom('lab_result')
      .where('report_id', '=', reportId)
      .where('test_id', 'in', [...testIds])
      .execute()
}

/** What was measured from a tube that is no good; released reports stay as they are. */
export async function deleteOpenResults(tx: Tx, orderId: string, testIds: readonly string[]): Promise<void> {
  if (testIds.length)
    await tx
      .deleteFrom('lab_result')
      .where('test_id', 'in', [...testIds])
      .where('report_id', 'in', (eb) =>
        eb
          .selectFrom('diagnostic_report')
          .select('id')
          .where('order_id', '=', orderId)
          .where('status', '=', 'draft'),
      )
      .execute()
}

export type Previous = { value: number; at: Date; laboratoryName: string }

/** The newest released number of each test of a person, under any id and in any laboratory, but of this order. */
export async function findPrevious(
  db: Db | Tx,
  of: { patientId: string; orderId: string; testIds: readonly string[] },
): Promise<Map<string, Previous>> {
  if (!of.testIds.length) return new Map()
  const rows = await db
    .selectFrom('lab_result')
    .innerJoin('diagnostic_report as report', 'report.id', 'lab_result.report_id')
    .innerJoin('facility', 'facility.id', 'report.facility_id')
    .select(['test_id', 'value_number', 'entered_at', 'facility.name as laboratory_name'])
    .distinctOn('test_id')
    .where(ofPerson('report.patient_id', of.patientId))
    .where('report.status', '=', 'released')
    .where('report.order_id', '<>', of.orderId)
    .where('test_id', 'in', [...of.testIds])
    .where('value_number', 'is not', null)
    .orderBy('test_id')
    .orderBy('entered_at', 'desc')
    .execute()
  return new Map(
    rows.map(({ test_id, value_number, entered_at, laboratory_name }) => [
      test_id,
      { value: value_number!, at: entered_at, laboratoryName: laboratory_name },
    ]),
  )
}

/** The call-backs of an order, over all versions of its report. */
export const findCallbacks = (db: Db | Tx, orderId: string) =>
  db
    .selectFrom('critical_callback')
    .innerJoin('diagnostic_report as report', 'report.id', 'critical_callback.report_id')
    .selectAll('critical_callback')
    .where('report.order_id', '=', orderId)
    .orderBy('critical_callback.recorded_at')
    .execute()
export type CallbackRow = Awaited<ReturnType<typeof findCallbacks>>[number]

export async function insertCallback(tx: Tx, values: Insertable<Schema['critical_callback']>): Promise<void> {
  await tx.insertInto('critical_callback').values(values).execute()
}

export async function copyResults(tx: Tx, fromReportId: string, toReportId: string): Promise<void> {
  await sql`insert into lab_result (report_id, test_id, position, value_number, value_text, unit, flag, low, high, expected,
      range_source, previous_value, previous_at, delta_exceeded, remark, referred_to, method, instrument, run_id, qc_state,
      source, entered_by, entered_at)
    select ${toReportId}, test_id, position, value_number, value_text, unit, flag, low, high, expected,
      range_source, previous_value, previous_at, delta_exceeded, remark, referred_to, method, instrument, run_id, qc_state,
      source, entered_by, entered_at
    from lab_result where report_id = ${fromReportId}`.execute(tx)
}
