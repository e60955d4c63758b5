import type { BodyOf } from '@imeds/contracts'
import type { claimPatient as contract } from '@imeds/contracts/patients'
import { scopeOf, type Actor } from '../../../platform/actor.ts'
import { inTransaction, lock } from '../../../platform/db/database.ts'
import { Forbidden, TooManyRequests } from '../../../platform/errors.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { seePatient } from '../get-patient.ts'
import { isMinor } from '../patient-columns.ts'
import { FamilyFull, GuardianNeeded, PatientNotFound } from '../patients.errors.ts'
import { countFamily, familyLimit, insertRelation } from '../related-person.repository.ts'
import { countMisses, findUnclaimed, insertClaim } from './claim.repository.ts'

const dayMs = 86_400_000
const guessesPerDay = 5

/** Takes over what a desk wrote down under one's own, proven number; the birth date tells whose it is. */
export const claimPatient: Handler<typeof contract> = async (deps, actor, { body }, { audit }) => {
  if (scopeOf(actor, 'patient.write') !== 'own') throw new Forbidden()
  const now = deps.clock.now()
  if (isMinor(body.birthDate, now) && !(body.guardianConfirmed && body.relation !== 'self'))
    throw new GuardianNeeded()
  const patientId = await inTransaction(deps.db, async (tx) => {
    await lock(tx, `family:${actor.userId}`)
    const since = new Date(now.getTime() - dayMs)
    if ((await countMisses(tx, actor.userId, since)) >= guessesPerDay)
      throw new TooManyRequests({ retryAfter: dayMs / 1000 })
    const id = await findUnclaimed(tx, actor.userId, body.birthDate)
    await insertClaim(tx, { user_id: actor.userId, patient_id: id, claimed_at: now })
    if (id) await tie(tx, actor, id, body, now)
    return id
  })
  // The miss is written down before it is refused.
  if (!patientId) throw new PatientNotFound()
  audit.recordId = patientId
  audit.patientId = patientId
  return seePatient(deps, actor, patientId)
}

async function tie(
  tx: Parameters<typeof insertRelation>[0],
  actor: Actor,
  patientId: string,
  { relation, birthDate }: BodyOf<typeof contract>,
  now: Date,
): Promise<void> {
  if (relation !== 'self' && (await countFamily(tx, actor.userId)) >= familyLimit) throw new FamilyFull()
  await insertRelation(tx, {
    patient_id: patientId,
    user_id: actor.userId,
    relation,
    guardian: isMinor(birthDate, now),
  })
}
