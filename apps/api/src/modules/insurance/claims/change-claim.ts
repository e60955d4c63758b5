import type * as contract from '@imeds/contracts/insurance'
import type { Handler } from '../../../platform/http/route.ts'
import { reachBill } from '../../billing/index.ts'
import { ClaimFixed } from '../insurance.errors.ts'
import { isChangeable } from './claim-steps.ts'
import { updateClaim } from './claim.repository.ts'
import { requireWithin } from './start-claim.ts'
import { workOnClaim } from './work-on-claim.ts'

/** Changes the amount claimed, while it is not with the insurer. */
export const changeClaim: Handler<typeof contract.changeClaim> = (deps, actor, { params, body }, context) =>
  workOnClaim(deps, actor, params.id, context, async (tx, claim, now) => {
    if (!isChangeable(claim.status)) throw new ClaimFixed()
    requireWithin(await reachBill(tx, actor, 'bill.read', claim.bill_id), body.claimedPaise)
    await updateClaim(tx, claim.id, { claimed_paise: body.claimedPaise, updated_at: now })
  })
