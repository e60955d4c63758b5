import type * as contract from '@imeds/contracts/reviews'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { announceReview } from '../announce-review.ts'
import { findReview, lockReview, updateReview } from '../review.repository.ts'
import { isAnswerable } from '../review-rules.ts'
import { AnswerExists, ReviewNotAnswerable, ReviewNotFound } from '../reviews.errors.ts'
import { toReceivedReview } from './received-review.view.ts'

/** Answers a review in public, once a moderator has read the answer. One that was rejected is written anew. */
export const answerReview: Handler<typeof contract.answerReview> = async (
  deps,
  actor,
  { params: { id }, body: { text } },
) =>
  inTransaction(deps.db, async (tx) => {
    const row = await lockReview(tx, id)
    if (!row || row.withdrawn_at || row.practitioner_id !== actor.practitionerId) throw new ReviewNotFound()
    if (row.answer_status === 'waiting' || row.answer_status === 'published') throw new AnswerExists()
    if (!isAnswerable(row)) throw new ReviewNotAnswerable()
    const now = deps.clock.now()
    await updateReview(tx, id, {
      answer: text,
      answer_status: 'waiting',
      answer_reason: null,
      waiting_since: now,
      changed_by: actor.userId,
      changed_at: now,
    })
    await announceReview(deps, tx, row)
    return toReceivedReview((await findReview(tx, id))!)
  })
