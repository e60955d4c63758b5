import type * as contract from '@imeds/contracts/lab'
import type { LabTrend } from '@imeds/contracts/lab'
import { decodeCursor, toPage } from '../../../platform/db/page.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { sendPdf } from '../../../platform/pdf/send-pdf.ts'
import { authorizePatient } from '../../patients/index.ts'
import { LabReportNotFound } from '../lab.errors.ts'
import { renderReport } from './render-report.ts'
import { findCurrentReports, findReleased, findSeries } from './report-read.repository.ts'
import { toReport, toReportCard } from './report.view.ts'

/** A released report in the version that was asked for. */
export const getLabReport: Handler<typeof contract.getLabReport> = async (
  deps,
  actor,
  { params },
  { audit },
) => {
  const row = await findReleased(deps.db, actor, params.id, deps.clock.now())
  if (!row) throw new LabReportNotFound()
  audit.patientId = row.patient_id
  return toReport(row)
}

/** Current reports, newest first. */
export const listLabReports: Handler<typeof contract.listLabReports> = async (
  deps,
  actor,
  { query },
  { audit },
) => {
  if (query.patientId) {
    await authorizePatient(deps, actor, 'lab_report.read', query.patientId, new LabReportNotFound())
    audit.patientId = query.patientId
  }
  const rows = await findCurrentReports(
    deps.db,
    actor,
    {
      patientId: query.patientId,
      after: decodeCursor(query.cursor, 'instant'),
      limit: query.limit + 1,
    },
    deps.clock.now(),
  )
  const { items, next } = toPage(rows, query.limit, (row) => row.released_at!.toISOString())
  return { items: items.map(toReportCard), next }
}

/** The report as a PDF; the same bytes each time, but for a note once a newer version replaces it. */
export const downloadLabReport: Handler<typeof contract.downloadLabReport> = async (
  deps,
  actor,
  { params },
  context,
) => {
  const row = await findReleased(deps.db, actor, params.id, deps.clock.now())
  if (!row) throw new LabReportNotFound()
  context.audit.patientId = row.patient_id
  const { pdf, name } = await renderReport(row)
  return sendPdf(context, pdf, name)
}

/** A patient's numbers over time, each beside the range that counted then. */
export const listLabTrends: Handler<typeof contract.listLabTrends> = async (
  deps,
  actor,
  { params, query },
  { audit },
) => {
  await authorizePatient(deps, actor, 'lab_report.read', params.id)
  audit.patientId = params.id
  const rows = await findSeries(
    deps.db,
    actor,
    { patientId: params.id, testId: query.testId },
    deps.clock.now(),
  )
  const items: LabTrend[] = []
  for (const row of rows) {
    // A test that changed its unit is another series: numbers of two units are not joined by a line.
    let trend = items.find(({ testId, unit }) => testId === row.test_id && unit === row.unit)
    if (!trend) items.push((trend = { testId: row.test_id, name: row.name, unit: row.unit, points: [] }))
    trend.points.push({
      at: row.at.toISOString(),
      value: row.value_number!,
      low: row.low,
      high: row.high,
      flag: row.flag,
      reportId: row.report_id,
      laboratoryName: row.laboratory_name,
    })
  }
  return { timeZone: 'Asia/Kolkata', items: items.filter(({ points }) => points.length >= query.least) }
}
