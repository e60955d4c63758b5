import type * as contract from '@imeds/contracts/insurance'
import type { ClaimStep } from '@imeds/contracts/insurance'
import type { Updateable } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'
import { InvalidRequest } from '../../../platform/errors.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { reachBill } from '../../billing/index.ts'
import { listCards } from '../coverages/coverage.repository.ts'
import { ClaimIncomplete, ClaimStepInvalid } from '../insurance.errors.ts'
import { checklistOf, missingOf } from './claim-checklist.ts'
import { listClaimDocuments } from './claim-parts.repository.ts'
import { nextSteps } from './claim-steps.ts'
import { updateClaim, type ClaimRow } from './claim.repository.ts'
import { claimSideOf } from './claim.scope.ts'
import { requireWithin } from './start-claim.ts'
import { noteStep, workOnClaim } from './work-on-claim.ts'

/** Takes a claim a step further. */
export const moveClaim: Handler<typeof contract.moveClaim> = (deps, actor, { params, body: step }, context) =>
  workOnClaim(deps, actor, params.id, context, async (tx, claim, now) => {
    if (!nextSteps(claim.status, claimSideOf(actor)).includes(step.to))
      throw new ClaimStepInvalid({ data: { status: claim.status } })
    if (step.to === 'submitted') await requireComplete(tx, claim)
    // The bill may have been given back in part meanwhile. What the insurer paid is a fact and is written down as it is.
    const asked = askedBy(step, claim)
    if (asked !== null) requireWithin(await reachBill(tx, actor, 'bill.read', claim.bill_id), asked)
    await updateClaim(tx, claim.id, { status: step.to, updated_at: now, ...amountsOf(step, claim) })
    await noteStep(deps, tx, actor, {
      claimId: claim.id,
      patientId: claim.patient_id,
      status: step.to,
      note: step.note || null,
      at: now,
    })
  })

async function requireComplete(tx: Tx, claim: ClaimRow): Promise<void> {
  const documents = await listClaimDocuments(tx, claim.id)
  const cards = await listCards(tx, [claim.coverage_id])
  const missing = missingOf(checklistOf(claim.kind, documents, cards.length > 0))
  if (missing.length) throw new ClaimIncomplete({ data: { missing } })
}

/** What a step asks of the insurer, or hears granted. */
function askedBy(step: ClaimStep, { claimed_paise: claimed }: ClaimRow): number | null {
  if (step.to === 'submitted' || step.to === 'approved') return claimed
  return step.to === 'partly_approved' ? step.approvedPaise : null
}

/** What the step says of money; that it is not too much the schema knows. */
function amountsOf(step: ClaimStep, claim: ClaimRow): Updateable<Schema['claim']> {
  switch (step.to) {
    case 'approved':
      return { approved_paise: claim.claimed_paise, payer_reference: step.payerReference }
    case 'partly_approved':
      if (step.approvedPaise === claim.claimed_paise)
        throw new InvalidRequest({
          fields: [{ path: 'body.approvedPaise', code: 'not_less_than_claimed' }],
        })
      return { approved_paise: step.approvedPaise, payer_reference: step.payerReference }
    case 'paid':
      return { paid_paise: step.paidPaise }
    case 'submitted':
    case 'query':
    case 'rejected':
    case 'closed':
    case 'cancelled':
      return {}
  }
}
