import type * as contract from '@imeds/contracts/prescriptions'
import type { Handler } from '../../platform/http/route.ts'
import { renderPdf } from '../../platform/pdf/pdf.ts'
import { sendPdf } from '../../platform/pdf/send-pdf.ts'
import { prescriptionDocument } from './prescription-document.ts'
import { findSigned } from './prescription.repository.ts'
import { requireReader } from './prescription.scope.ts'

/** The prescription as a PDF; the same bytes each time. */
export const downloadPrescription: Handler<typeof contract.downloadPrescription> = async (
  deps,
  actor,
  { params },
  context,
) => {
  const row = await findSigned(deps.db, params.id)
  await requireReader(deps, actor, row)
  context.audit.patientId = row!.patient_id
  const pdf = await renderPdf({
    title: `Prescription, version ${row!.version}`,
    createdAt: row!.signed_at!,
    content: prescriptionDocument(row!, deps.config.publicUrl),
    footer: `Complaints: ${deps.config.grievance.name}, ${deps.config.grievance.email}, ${deps.config.grievance.phone}`,
  })
  return sendPdf(context, pdf, `prescription-${row!.verification_code!.slice(0, 6)}.pdf`)
}
