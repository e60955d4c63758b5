import type { Db } from '../../../platform/db/database.ts'
import { findReportsOf, type ReportPeriod } from './report-read.repository.ts'
import { toReportCard } from './report.view.ts'

/** Current reports of a person, by all ids they have, newest first: for those who have already authorised. */
export const reportsOf = async (db: Db, patientIds: readonly string[], period: ReportPeriod = {}) =>
  (await findReportsOf(db, patientIds, period)).map(toReportCard)
