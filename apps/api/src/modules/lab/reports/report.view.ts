import type { z } from 'zod'
import { ReportContent, type LabReport, type LabReportCard } from '@imeds/contracts/lab'
import type { ReleasedRow } from './report-read.repository.ts'

export const toReport = (row: ReleasedRow): LabReport => ({
  id: row.id,
  orderId: row.order_id,
  patientId: row.patient_id,
  version: row.version,
  status: row.status === 'released' ? 'released' : 'superseded',
  amendReason: row.amend_reason,
  replacesId: row.replaces_id,
  replacedById: row.replaced_by_id,
  releasedAt: row.released_at!.toISOString(),
  fileId: row.file_id,
  // Reports of before lack what was added since.
  content: ReportContent.parse(row.content),
})

export function toReportCard(row: ReleasedRow): z.output<typeof LabReportCard> {
  const { laboratory, results } = row.content as ReportContent
  return {
    id: row.id,
    orderId: row.order_id,
    patient: { id: row.patient_id, name: row.patient_name },
    laboratoryName: laboratory.name,
    timeZone: laboratory.timeZone,
    version: row.version,
    releasedAt: row.released_at!.toISOString(),
    tests: [...new Set(results.map(({ panel, name }) => panel || name))],
    abnormal: results.filter(({ flag }) => flag !== null).length,
    critical: results.filter(({ flag }) => flag === 'LL' || flag === 'HH').length,
  }
}
