import type * as contract from '@imeds/contracts/insurance'
import { claimMessageWritten } from '@imeds/contracts/insurance'
import type { Handler } from '../../../platform/http/route.ts'
import { userIdsOfPatient } from '../../patients/index.ts'
import { ClaimClosed } from '../insurance.errors.ts'
import { insertClaimMessage } from './claim-parts.repository.ts'
import { isOver } from './claim-steps.ts'
import { updateClaim } from './claim.repository.ts'
import { claimSideOf } from './claim.scope.ts'
import { workOnClaim } from './work-on-claim.ts'

/** Writes to the other side of a claim. */
export const writeClaimMessage: Handler<typeof contract.writeClaimMessage> = (
  deps,
  actor,
  { params, body },
  context,
) =>
  workOnClaim(deps, actor, params.id, context, async (tx, claim, now) => {
    if (isOver(claim.status)) throw new ClaimClosed()
    const by = claimSideOf(actor)
    const messageId = await insertClaimMessage(tx, {
      claim_id: claim.id,
      sender_user_id: actor.userId,
      sender: by,
      body: body.body,
      sent_at: now,
    })
    await updateClaim(tx, claim.id, { updated_at: now })
    const family = await userIdsOfPatient(tx, claim.patient_id)
    await deps.publish(
      tx,
      claimMessageWritten(
        { claimId: claim.id, messageId, by },
        family.map((userId) => `user/${userId}`),
      ),
    )
  })
