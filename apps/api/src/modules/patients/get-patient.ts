import type { InputOf } from '@imeds/contracts'
import type { getPatient as contract } from '@imeds/contracts/patients'
import type { Actor } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { RequestContext } from '../../platform/http/route.ts'
import { selectPatient } from './patient.repository.ts'
import { toPatientView, type PatientView } from './patient.view.ts'
import { PatientNotFound } from './patients.errors.ts'

/** One patient within reach. */
export async function getPatient(
  deps: Deps,
  actor: Actor,
  { params }: InputOf<typeof contract>,
  { audit }: RequestContext,
): Promise<PatientView> {
  audit.patientId = params.id
  return seePatient(deps, actor, params.id)
}

/** The view of a patient within reach of `patient.read`, its age by `zone`. */
export async function seePatient(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  id: string,
  zone?: string,
): Promise<PatientView> {
  const now = clock.now()
  const row = await selectPatient(db, actor, now, id)
  if (!row) throw new PatientNotFound()
  return toPatientView(row, now, zone)
}
