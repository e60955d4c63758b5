import { renderPdf } from '../../../platform/pdf/pdf.ts'
import { reportDocument } from './report-document.ts'
import type { ReleasedRow } from './report-read.repository.ts'
import { toReport } from './report.view.ts'

/** A released report on paper, with the name of its file. */
export async function renderReport(row: ReleasedRow): Promise<{ pdf: Buffer; name: string }> {
  const report = toReport(row)
  const { orderNumber, laboratory } = report.content
  const pdf = await renderPdf({
    title: `Laboratory report, version ${report.version}`,
    createdAt: row.released_at!,
    content: reportDocument(report),
    footer: `${laboratory.name} · report ${orderNumber}, version ${report.version}`,
  })
  return { pdf, name: `report-${orderNumber}-${report.version}.pdf` }
}
