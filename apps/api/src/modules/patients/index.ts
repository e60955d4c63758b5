import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Module } from '../../platform/module.ts'
import { routes } from './patients.routes.ts'
import { findPatientIdsOf, findUserIdsOf } from './related-person.repository.ts'

export { ageOn, dateIn, homeZone } from './age.ts'
export {
  findPatient,
  insertPatient,
  isPhotoOfPatient,
  replacePhoto,
  type PatientRow,
} from './patient.repository.ts'
export { findSurvivor, isOnePerson, ofPerson } from './merge/merge.repository.ts'
export { ofSurvivor } from './merge/of-survivor.ts'
export { PatientNotFound } from './patients.errors.ts'
export { accessTo, authorizePatient, reachOf, withinReach, type PatientAccess } from './patients.scope.ts'
export { readSummary } from './patient-summary.ts'
export { recordPanel, type Panel } from './record-observations.ts'
export { findUserIdsOf as userIdsOfPatient, registerAtFacility } from './related-person.repository.ts'

export const patientsModule: Module = { name: 'patients', routes }

/** The profiles that the person keeps: oneself and the family. */
export const patientIdsOf = (db: Db | Tx, actor: Actor): Promise<string[]> =>
  findPatientIdsOf(db, actor.userId)

/** The topics of the people around a patient, and of others whom it concerns. */
export async function topicsOfPatient(
  db: Db | Tx,
  patientId: string,
  ...others: string[]
): Promise<string[]> {
  const watchers = new Set([...others, ...(await findUserIdsOf(db, patientId))])
  return [...watchers].map((id) => `user/${id}`)
}
