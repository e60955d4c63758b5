import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { isPatientSide, type EncounterRow } from './encounter.repository.ts'
import { EncounterNotFound } from './consultation.errors.ts'

export type Side = 'patient' | 'practitioner'
type Participants = Pick<EncounterRow, 'practitioner_id' | 'patient_id'>

/** On which side the actor takes part in an encounter; null for everybody else. */
export async function sideOf(db: Db | Tx, actor: Actor, encounter: Participants): Promise<Side | null> {
  if (actor.role === 'practitioner')
    return actor.practitionerId === encounter.practitioner_id ? 'practitioner' : null
  if (actor.role === 'patient' && (await isPatientSide(db, encounter.patient_id, actor.userId)))
    return 'patient'
  return null
}

/** The actor's side; "not there" and "not yours" answer alike. */
export async function requireSide<E extends Participants>(
  db: Db | Tx,
  actor: Actor,
  encounter: E | undefined,
  only?: Side,
): Promise<{ encounter: E; side: Side }> {
  const side = encounter && (await sideOf(db, actor, encounter))
  if (!encounter || !side || (only && side !== only)) throw new EncounterNotFound()
  return { encounter, side }
}
