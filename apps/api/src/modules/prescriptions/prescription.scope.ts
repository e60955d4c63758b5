import type { Actor } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { authorizePatient } from '../patients/index.ts'
import { PrescriptionNotFound } from './prescription.errors.ts'

/** Who wrote it may always read it; others as far as they may read the patient's prescriptions. */
export async function requireReader(
  ground: Pick<Deps, 'clock'> & { db: Db | Tx },
  actor: Actor,
  row: { patient_id: string; practitioner_id: string } | undefined,
): Promise<void> {
  if (!row) throw new PrescriptionNotFound()
  if (actor.practitionerId && actor.practitionerId === row.practitioner_id) return
  await authorizePatient(ground, actor, 'prescription.read', row.patient_id, new PrescriptionNotFound())
}
