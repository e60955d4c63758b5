import type * as contract from '@imeds/contracts/reviews'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { announceReview } from '../announce-review.ts'
import { findReview, lockReview, updateReview } from '../review.repository.ts'
import { NothingToModerate, ReviewChanged, ReviewNotFound } from '../reviews.errors.ts'
import { toModeratedReview } from './moderated-review.view.ts'
import { statusAfter } from './moderation-rules.ts'

/** Decides on a text or an answer as it was read. */
export const moderateReview: Handler<typeof contract.moderateReview> = async (
  deps,
  actor,
  { params: { id }, body: { part, decision, reason, version } },
  { audit },
) =>
  inTransaction(deps.db, async (tx) => {
    const row = await lockReview(tx, id)
    if (!row || row.withdrawn_at) throw new ReviewNotFound()
    if (decision === 'reject') audit.reason = reason
    if (row.version !== version) throw new ReviewChanged()
    const status = statusAfter(part === 'text' ? row.text_status : row.answer_status, decision)
    if (!status) throw new NothingToModerate()
    const other = part === 'text' ? row.answer_status : row.text_status
    const now = deps.clock.now()
    const why = decision === 'reject' ? reason : null
    await updateReview(tx, id, {
      ...(part === 'text'
        ? { text_status: status, text_reason: why }
        : { answer_status: status, answer_reason: why }),
      waiting_since: other === 'waiting' ? row.waiting_since : null,
      changed_by: actor.userId,
      changed_at: now,
    })
    await announceReview(deps, tx, row)
    return toModeratedReview((await findReview(tx, id))!)
  })
