import type * as contract from '@imeds/contracts/lab'
import type { Handler } from '../../../platform/http/route.ts'
import { renderPdf } from '../../../platform/pdf/pdf.ts'
import { sendPdf } from '../../../platform/pdf/send-pdf.ts'
import { facilityZone } from '../../facilities/index.ts'
import { findPatient } from '../../patients/index.ts'
import { WrongStatus } from '../lab.errors.ts'
import { findOrder } from '../orders/order.repository.ts'
import { barcodeSvg } from './code128.ts'
import { containers, specimenTypes } from './specimen-words.ts'
import { findSpecimen } from './specimen.repository.ts'
import { requireOwn } from './specimen.scope.ts'

/** Fifty by twenty-five millimetres, the usual label of a tube. */
const size = { width: 142, height: 71 }

/** The label of a collected tube: number as barcode and digits, and enough of the patient to match it at the bedside. */
export const downloadSpecimenLabel: Handler<typeof contract.downloadSpecimenLabel> = async (
  { db },
  actor,
  { params },
  context,
) => {
  const specimen = requireOwn(actor, await findSpecimen(db, params.id))
  const order = (await findOrder(db, specimen.order_id))!
  context.audit.patientId = order.patient_id
  if (!specimen.accession || !specimen.collected_at)
    throw new WrongStatus({ data: { status: specimen.status } })
  const patient = (await findPatient(db, order.patient_id))!
  const collected = new Intl.DateTimeFormat('en-IN', {
    timeZone: await facilityZone(db, order.facility_id),
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(specimen.collected_at)
  const pdf = await renderPdf({
    title: `Label ${specimen.accession}`,
    createdAt: specimen.collected_at,
    pageSize: size,
    content: [
      { text: patient.name, bold: true, fontSize: 7.5 },
      { text: `${patient.gender.slice(0, 1).toUpperCase()} · born ${patient.birth_date}`, fontSize: 6 },
      { svg: barcodeSvg(specimen.accession), width: 128, height: 24, margin: [0, 1, 0, 0] },
      { text: specimen.accession, fontSize: 7.5, bold: true, alignment: 'center' },
      {
        text: `${specimenTypes[specimen.specimen_type] ?? specimen.specimen_type}, ${containers[specimen.container] ?? specimen.container} · ${collected}`,
        fontSize: 5.5,
      },
    ],
  })
  return sendPdf(context, pdf, `label-${specimen.accession}.pdf`)
}
