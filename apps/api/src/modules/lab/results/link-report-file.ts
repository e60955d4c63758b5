import type * as contract from '@imeds/contracts/lab'
import type { Handler } from '../../../platform/http/route.ts'
import { FileNotFound, type LinkToFile } from '../../files/index.ts'
import { LabReportNotFound } from '../lab.errors.ts'
import { findOrder } from '../orders/order.repository.ts'
import { findReleased } from '../reports/report-read.repository.ts'
import { requireOwnOrder } from './bench.ts'
import { findLatestReport } from './report.repository.ts'

/** The laboratory's own PDF of a released report: whoever reads the report reads it, and nobody before. */
export const linkReportFile =
  (linkTo: LinkToFile): Handler<typeof contract.linkReportFile> =>
  async ({ db, clock }, actor, { params }, { audit }) => {
    const row = await findReleased(db, actor, params.id, clock.now())
    if (!row) throw new LabReportNotFound()
    audit.patientId = row.patient_id
    if (!row.file_id) throw new FileNotFound()
    return linkTo(db, row.file_id)
  }

/** The PDF as it lies on the bench: who verifies it has to read it. */
export const linkBenchFile =
  (linkTo: LinkToFile): Handler<typeof contract.linkBenchFile> =>
  async ({ db }, actor, { params }, { audit }) => {
    const order = requireOwnOrder(actor, await findOrder(db, params.id))
    audit.patientId = order.patient_id
    const report = await findLatestReport(db, order.id)
    if (!report?.file_id) throw new FileNotFound()
    return linkTo(db, report.file_id)
  }
