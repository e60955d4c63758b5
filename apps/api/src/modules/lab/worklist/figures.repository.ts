import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'

/** How many first reports a laboratory released since a day, how many by its promise, and within 48 hours of collection. */
export async function findOnTime(db: Db, facilityId: string, since: Date) {
  const { rows } = await sql<{ released: number; on_time: number; within_48_hours: number }>`
    select count(*) as released, count(*) filter (where released_at <= promised_at) as on_time,
      count(*) filter (where released_at - interval '48 hours' <=
        (select max(collected_at) from specimen where order_id = lab_order.id and status = 'received')) as within_48_hours
    from lab_order where facility_id = ${facilityId} and released_at >= ${since}`.execute(db)
  return rows[0]!
}

/** Orders whose open report holds a critical value of which nobody was told. */
export async function findUntold(db: Db, orderIds: readonly string[]): Promise<Set<string>> {
  if (!orderIds.length) return new Set()
  const { rows } = await sql<{ order_id: string }>`select distinct report.order_id
    from diagnostic_report report join lab_result result on result.report_id = report.id
    where report.order_id = any(${[...orderIds]}::uuid[]) and report.status in ('draft', 'verified') and result.flag in ('LL', 'HH')
      and not exists (select from critical_callback told join diagnostic_report of on of.id = told.report_id
        where of.order_id = report.order_id and told.test_id = result.test_id and told.value::numeric = result.value_number)`.execute(
    db,
  )
  return new Set(rows.map(({ order_id }) => order_id))
}
