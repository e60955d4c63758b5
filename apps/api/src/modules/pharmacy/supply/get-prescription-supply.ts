import type * as contract from '@imeds/contracts/pharmacy'
import type { Handler } from '../../../platform/http/route.ts'
import { findPatient } from '../../patients/index.ts'
import { requirePrescription } from './require-prescription.ts'
import { findPrescribed } from './supply.repository.ts'
import { toSupplyLine } from './supply.view.ts'

/** What of a prescription can still be supplied. */
export const getPrescriptionSupply: Handler<typeof contract.getPrescriptionSupply> = async (
  deps,
  actor,
  { params },
  { audit },
) => {
  const prescription = await requirePrescription(deps, actor, 'medicine_order.place', params.id)
  audit.patientId = prescription.patient_id
  const patient = (await findPatient(deps.db, prescription.patient_id))!
  const current = prescription.status === 'signed'
  const lines = await findPrescribed(deps.db, prescription.id)
  return {
    prescriptionId: prescription.id,
    patient: { id: patient.id, name: patient.name },
    current,
    lines: lines.map((row) => toSupplyLine(row, current)),
  }
}
