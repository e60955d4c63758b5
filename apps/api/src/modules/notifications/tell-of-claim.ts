import { inTransaction, type Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { userIdsOfPatient } from '../patients/index.ts'
import { findStaffWith } from './recipient.repository.ts'
import { findClaim } from './subject.repository.ts'
import { tell } from './tell.ts'

type Side = 'patient' | 'facility'

/** Tells the side of a claim that did not do it; `occasion` tells one step or message from the next. */
async function tellOther(
  deps: Deps,
  tx: Tx,
  kind: 'claim_moved' | 'claim_message',
  { claimId, by, occasion }: { claimId: string; by: Side; occasion: string },
): Promise<void> {
  const claim = await findClaim(tx, claimId)
  if (!claim) return
  await tell(deps, tx, {
    content: { kind, params: { claimId, facilityName: claim.facility_name } },
    subject: { type: 'claim', id: claimId },
    occasion,
    to:
      by === 'facility'
        ? { patient: await userIdsOfPatient(tx, claim.patient_id) }
        : { staff: await findStaffWith(tx, 'claim.write', claim.facility_id) },
  })
}

type Moved = { claimId: string; status: string; stepId: string; by: Side }

/** A draft is nobody else's news yet. */
export const tellOfClaimStep = async (deps: Deps, { claimId, status, stepId, by }: Moved): Promise<void> => {
  if (status === 'draft') return
  await inTransaction(deps.db, (tx) => tellOther(deps, tx, 'claim_moved', { claimId, by, occasion: stepId }))
}

type Written = { claimId: string; messageId: string; by: Side }

export const tellOfClaimMessage = (deps: Deps, { claimId, messageId, by }: Written): Promise<void> =>
  inTransaction(deps.db, (tx) => tellOther(deps, tx, 'claim_message', { claimId, by, occasion: messageId }))
