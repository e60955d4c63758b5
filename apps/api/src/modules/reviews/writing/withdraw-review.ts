import type * as contract from '@imeds/contracts/reviews'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { announceReview } from '../announce-review.ts'
import { updateReview } from '../review.repository.ts'
import { lockOwnReview, readOwnReview } from './read-own-review.ts'

/** Takes a review back for good: its stars count no longer, and nobody reads it any more. */
export const withdrawReview: Handler<typeof contract.withdrawReview> = async (
  deps,
  actor,
  { params: { id } },
  { audit },
) =>
  inTransaction(deps.db, async (tx) => {
    const row = await lockOwnReview(tx, actor, id)
    audit.patientId = row.patient_id
    if (!row.withdrawn_at) {
      const now = deps.clock.now()
      await updateReview(tx, id, {
        withdrawn_at: now,
        waiting_since: null,
        changed_by: actor.userId,
        changed_at: now,
      })
      await announceReview(deps, tx, row)
    }
    return readOwnReview(deps, tx, actor, id)
  })
