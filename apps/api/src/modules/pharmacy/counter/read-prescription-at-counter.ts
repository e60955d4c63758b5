import type * as contract from '@imeds/contracts/pharmacy'
import type { Handler } from '../../../platform/http/route.ts'
import { findPatient } from '../../patients/index.ts'
import { findByVerificationCode, PrescriptionNotFound, type Content } from '../../prescriptions/index.ts'
import { requireStore } from '../../stock/index.ts'
import { findPrescribed } from '../supply/supply.repository.ts'
import { toSupplyLine } from '../supply/supply.view.ts'

/** Whoever holds the paper with its code lets the pharmacy read what is left of it. */
export const readPrescriptionAtCounter: Handler<typeof contract.readPrescriptionAtCounter> = async (
  { db },
  actor,
  { params },
  { audit },
) => {
  await requireStore(db, actor, 'medicine_order.fulfil', params.id)
  const prescription = await findByVerificationCode(db, params.code)
  if (!prescription) throw new PrescriptionNotFound()
  audit.recordId = prescription.id
  audit.patientId = prescription.patient_id
  const patient = (await findPatient(db, prescription.patient_id))!
  const current = prescription.status === 'signed'
  const lines = await findPrescribed(db, prescription.id)
  return {
    prescriptionId: prescription.id,
    patient: { id: patient.id, name: patient.name },
    practitioner: (prescription.content as Content).practitioner.name,
    current,
    lines: lines.map((row) => toSupplyLine(row, current)),
  }
}
