import type { Permission } from '@imeds/contracts'
import type { Actor } from '../../../platform/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { authorizePatient } from '../../patients/index.ts'
import { findSigned, PrescriptionNotFound, type SignedRow } from '../../prescriptions/index.ts'

/** A signed prescription of a patient for whom the actor may do what the permission says; else it is not there. */
export async function requirePrescription(
  ground: Pick<Deps, 'clock'> & { db: Db | Tx },
  actor: Actor,
  permission: Permission,
  id: string,
): Promise<SignedRow> {
  const prescription = await findSigned(ground.db, id)
  if (!prescription) throw new PrescriptionNotFound()
  await authorizePatient(ground, actor, permission, prescription.patient_id, new PrescriptionNotFound())
  return prescription
}
