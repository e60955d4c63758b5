import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { findPatientIdsOf } from './related-person.repository.ts'

export { ageOn, dateIn } from './age.ts'
export { findPatient, type PatientRow } from './patient.repository.ts'
export { PatientNotFound } from './patients.errors.ts'
export { accessTo, authorizePatient, reachOf, withinReach, type PatientAccess } from './patients.scope.ts'
export { findUserIdsOf as userIdsOfPatient, registerAtFacility } from './related-person.repository.ts'

/** The profiles that the person keeps: oneself and the family. */
export const patientIdsOf = (db: Db | Tx, actor: Actor): Promise<string[]> =>
  findPatientIdsOf(db, actor.userId)
