import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { endRelation as contract } from '@imeds/contracts/patients'
import type { Actor } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { inTransaction } from '../../platform/db/database.ts'
import type { RequestContext } from '../../platform/http/route.ts'
import { PatientNotFound, SelfStays } from './patients.errors.ts'
import { closeRelation, findRelation } from './related-person.repository.ts'

/** Takes a profile out of the own family; the patient and the record stay. */
export async function endRelation(
  { db, clock }: Deps,
  actor: Actor,
  { params }: InputOf<typeof contract>,
  { audit }: RequestContext,
): Promise<ReplyOf<typeof contract>> {
  audit.patientId = params.id
  await inTransaction(db, async (tx) => {
    const relation = await findRelation(tx, actor.userId, params.id)
    if (!relation) throw new PatientNotFound()
    if (relation.relation === 'self') throw new SelfStays()
    await closeRelation(tx, relation.id, clock.now())
  })
  return { done: true }
}
