import type * as contract from '@imeds/contracts/prescriptions'
import type { Deps } from '../../platform/deps.ts'
import type { Handler } from '../../platform/http/route.ts'
import { renderPdf } from '../../platform/pdf/pdf.ts'
import { sendPdf } from '../../platform/pdf/send-pdf.ts'
import { prescriptionDocument } from './prescription-document.ts'
import { findSigned, type SignedRow } from './prescription.repository.ts'
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
  const pdf = await renderPrescription(deps, row!)
  return sendPdf(context, pdf, `prescription-${row!.verification_code!.slice(0, 6)}.pdf`)
}

/** A signed prescription on paper, whoever asks: for those who have already authorised. */
export const renderPrescription = (
  { config: { publicUrl, grievance } }: Pick<Deps, 'config'>,
  row: SignedRow,
): Promise<Buffer> =>
  renderPdf({
    title: `Prescription, version ${row.version}`,
    createdAt: row.signed_at!,
    content: prescriptionDocument(row, publicUrl),
    footer: `Complaints: ${grievance.name}, ${grievance.email}, ${grievance.phone}`,
  })
