import type * as contract from '@imeds/contracts/reviews'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { announceReview } from '../announce-review.ts'
import { updateReview } from '../review.repository.ts'
import { changeUntil, textAfter } from '../review-rules.ts'
import { ReviewChanged, ReviewFixed, ReviewWithdrawn } from '../reviews.errors.ts'
import { lockOwnReview, readOwnReview, today } from './read-own-review.ts'

/** Changes a review while its days of changing last. What was written before is kept as a version. */
export const changeReview: Handler<typeof contract.changeReview> = async (
  deps,
  actor,
  { params: { id }, body },
  { audit },
) =>
  inTransaction(deps.db, async (tx) => {
    const row = await lockOwnReview(tx, actor, id)
    audit.patientId = row.patient_id
    const { now, terms } = await today(deps, tx)
    if (row.withdrawn_at) throw new ReviewWithdrawn()
    if (now >= changeUntil(row.written_at, terms)) throw new ReviewFixed()
    if (row.version !== body.version) throw new ReviewChanged()
    const written = textAfter(row, body.text)
    const kept = written.text === row.text
    const waits = written.text_status === 'waiting' || row.answer_status === 'waiting'
    await updateReview(tx, id, {
      stars: body.stars,
      text: written.text,
      text_status: written.text_status,
      text_reason: kept ? row.text_reason : null,
      waiting_since: waits ? ((kept ? row.waiting_since : null) ?? now) : null,
      changed_by: actor.userId,
      changed_at: now,
    })
    await announceReview(deps, tx, row)
    return readOwnReview(deps, tx, actor, id)
  })
