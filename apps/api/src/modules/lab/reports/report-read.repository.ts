import { sql } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import type { Cursor } from '../../../platform/db/page.ts'
import { ofPerson } from '../../patients/index.ts'
import { reachedOrders } from '../orders/order.scope.ts'

const allReports = (db: Db) =>
  db
    .selectFrom('diagnostic_report')
    .innerJoin('lab_order', 'lab_order.id', 'diagnostic_report.order_id')
    .innerJoin('patient', 'patient.id', 'diagnostic_report.patient_id')
    .leftJoin('diagnostic_report as successor', (join) =>
      join
        .onRef('successor.replaces_id', '=', 'diagnostic_report.id')
        .on('successor.status', 'in', ['released', 'superseded']),
    )
    .selectAll('diagnostic_report')
    .select(['successor.id as replaced_by_id', 'patient.name as patient_name'])
    .where('diagnostic_report.status', 'in', ['released', 'superseded'])

const reports = (db: Db, actor: Actor, now: Date) =>
  allReports(db).where(reachedOrders(actor, 'lab_report.read', now))
export type ReleasedRow = NonNullable<Awaited<ReturnType<typeof findReleased>>>

/** A released report, in any version, within reach. */
export const findReleased = (db: Db, actor: Actor, id: string, now: Date) =>
  reports(db, actor, now).where('diagnostic_report.id', '=', id).executeTakeFirst()

/** A released report, in any version: the caller authorises. */
export const findReport = (db: Db, id: string): Promise<ReleasedRow | undefined> =>
  allReports(db).where('diagnostic_report.id', '=', id).executeTakeFirst()

export type ReportPeriod = { from?: Date; to?: Date }

/** Current reports of some patients, newest first: the caller authorises. */
export const findReportsOf = (
  db: Db,
  patientIds: readonly string[],
  { from, to }: ReportPeriod,
): Promise<ReleasedRow[]> =>
  allReports(db)
    .where('diagnostic_report.status', '=', 'released')
    .where(sql<boolean>`diagnostic_report.patient_id = any(${[...patientIds]}::uuid[])`)
    .$if(from !== undefined, (query) => query.where('diagnostic_report.released_at', '>=', from!))
    .$if(to !== undefined, (query) => query.where('diagnostic_report.released_at', '<', to!))
    .orderBy('diagnostic_report.released_at', 'desc')
    .orderBy('diagnostic_report.id', 'desc')
    .execute()

/** Current reports within reach, newest first. */
export const findCurrentReports = (
  db: Db,
  actor: Actor,
  {
    patientId,
    after,
    limit,
  }: { patientId?: string | undefined; after?: Cursor<'instant'> | undefined; limit: number },
  now: Date,
) =>
  reports(db, actor, now)
    .where('diagnostic_report.status', '=', 'released')
    .$if(patientId !== undefined, (query) =>
      query.where(ofPerson('diagnostic_report.patient_id', patientId!)),
    )
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(diagnostic_report.released_at, diagnostic_report.id) < (${after!.key}::timestamptz, ${after!.id}::uuid)`,
      ),
    )
    .orderBy('diagnostic_report.released_at', 'desc')
    .orderBy('diagnostic_report.id', 'desc')
    .limit(limit)
    .execute()

/** Every released number of a patient within reach, by test and the time of its collection. */
export const findSeries = (
  db: Db,
  actor: Actor,
  { patientId, testId }: { patientId: string; testId?: string | undefined },
  now: Date,
) =>
  db
    .selectFrom('lab_result')
    .innerJoin('diagnostic_report', 'diagnostic_report.id', 'lab_result.report_id')
    .innerJoin('lab_order', 'lab_order.id', 'diagnostic_report.order_id')
    .innerJoin('lab_test', 'lab_test.id', 'lab_result.test_id')
    .innerJoin('facility', 'facility.id', 'diagnostic_report.facility_id')
    .select([
      'lab_result.test_id',
      'lab_test.name',
      'lab_result.unit',
      'lab_result.value_number',
      'lab_result.low',
      'lab_result.high',
      'lab_result.flag',
      'lab_result.report_id',
      'facility.name as laboratory_name',
    ])
    .select((eb) =>
      eb.fn
        .coalesce(
          eb
            .selectFrom('specimen')
            .select((of) => of.fn.max('collected_at').as('at'))
            .whereRef('specimen.order_id', '=', 'lab_order.id')
            .whereRef('specimen.specimen_type', '=', 'lab_test.specimen_type')
            .whereRef('specimen.container', '=', 'lab_test.container')
            .where('specimen.status', '=', 'received'),
          'diagnostic_report.released_at',
        )
        .$castTo<Date>()
        .as('at'),
    )
    .where('diagnostic_report.status', '=', 'released')
    .where(ofPerson('diagnostic_report.patient_id', patientId))
    .where('value_number', 'is not', null)
    .where(reachedOrders(actor, 'lab_report.read', now))
    .$if(testId !== undefined, (query) => query.where('lab_result.test_id', '=', testId!))
    .orderBy('lab_test.name')
    .orderBy('at')
    .limit(5000)
    .execute()
