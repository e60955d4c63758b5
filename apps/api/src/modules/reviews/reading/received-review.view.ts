import type { z } from 'zod'
import type { ReceivedReview } from '@imeds/contracts/reviews'
import { isAnswerable, monthOf } from '../review-rules.ts'
import type { ReviewRow } from '../review.repository.ts'

/** A review as its practitioner sees it: what is not public is not for them either. */
export const toReceivedReview = (row: ReviewRow): z.output<typeof ReceivedReview> => ({
  id: row.id,
  stars: row.stars,
  text: row.text_status === 'published' ? row.text : null,
  visitedIn: monthOf(row.time_zone, row.starts_at),
  answer: row.answer,
  answerStatus: row.answer_status,
  answerReason: row.answer_reason,
  abilities: { canAnswer: isAnswerable(row) },
})
