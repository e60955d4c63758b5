import { claimMoved, type ClaimStatus } from '@imeds/contracts/insurance'
import type { Actor } from '../../../platform/actor.ts'
import { inTransaction, type Tx } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { userIdsOfPatient } from '../../patients/index.ts'
import { ClaimNotFound } from '../insurance.errors.ts'
import { insertClaimHistory } from './claim-parts.repository.ts'
import { findClaim, lockClaim, type ClaimRow } from './claim.repository.ts'
import { claimSideOf } from './claim.scope.ts'
import { toClaimView, type ClaimView } from './claim.view.ts'

/** Locks a claim that the actor may work on, lets `work` change it, and answers how it stands afterwards. */
export const workOnClaim = (
  deps: Deps,
  actor: Actor,
  id: string,
  { audit }: RequestContext,
  work: (tx: Tx, claim: ClaimRow, now: Date) => Promise<void>,
): Promise<ClaimView> =>
  inTransaction(deps.db, async (tx) => {
    const claim = await lockClaim(tx, actor, 'claim.write', id)
    if (!claim) throw new ClaimNotFound()
    audit.patientId = claim.patient_id
    await work(tx, claim, deps.clock.now())
    return toClaimView(tx, actor, (await findClaim(tx, actor, 'claim.write', id))!)
  })

/** Writes a step into the claim's history and tells of it. */
export async function noteStep(
  deps: Deps,
  tx: Tx,
  actor: Actor,
  step: { claimId: string; patientId: string; status: ClaimStatus; note: string | null; at: Date },
): Promise<void> {
  const by = claimSideOf(actor)
  const stepId = await insertClaimHistory(tx, {
    claim_id: step.claimId,
    status: step.status,
    note: step.note,
    changed_by: actor.userId,
    changed_as: by,
    changed_at: step.at,
  })
  const family = await userIdsOfPatient(tx, step.patientId)
  await deps.publish(
    tx,
    claimMoved(
      { claimId: step.claimId, status: step.status, stepId, by },
      family.map((userId) => `user/${userId}`),
    ),
  )
}
