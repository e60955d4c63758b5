import type * as contract from '@imeds/contracts/pharmacy'
import type { Actor } from '../../../platform/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { authorizePatient, findPatient } from '../../patients/index.ts'
import { findSigned, PrescriptionNotFound, type SignedRow } from '../../prescriptions/index.ts'
import { findPrescribed } from './supply.repository.ts'
import { toSupplyLine } from './supply.view.ts'

/** What of a prescription can still be supplied. */
export const getPrescriptionSupply: Handler<typeof contract.getPrescriptionSupply> = async (
  deps,
  actor,
  { params },
  { audit },
) => {
  const prescription = await requireOrderable(deps, actor, params.id)
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

/** A signed prescription of a patient for whom the actor may order. */
export async function requireOrderable(
  ground: Pick<Deps, 'clock'> & { db: Db | Tx },
  actor: Actor,
  id: string,
): Promise<SignedRow> {
  const prescription = await findSigned(ground.db, id)
  if (!prescription) throw new PrescriptionNotFound()
  await authorizePatient(
    ground,
    actor,
    'medicine_order.place',
    prescription.patient_id,
    new PrescriptionNotFound(),
  )
  return prescription
}
