import type { Actor } from '../../platform/actor.ts'
import type { PatientAccess } from './patients.scope.ts'
import type { Recorded } from './record-entry.repository.ts'

/** Whether the actor may mark an entry of this patient as entered in error. */
export type MayRemove = (entry: Recorded) => boolean

/** Those in the care team may correct every entry; a patient only what the family itself recorded. */
export function removalRule(actor: Actor, access: PatientAccess): MayRemove {
  if (!access.may('record.write')) return () => false
  return actor.grants['record.write'] === 'own' ? (entry) => entry.by_family : () => true
}
