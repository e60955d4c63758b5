import { z } from 'zod'
import { ById, Id, page, PageQuery } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { Rating, Stars } from './rating.ts'
import { longestReview, ModerationStatus } from './review.ts'

/** A review as the practitioner sees it: not by whom, and its text only once it is public. */
export const ReceivedReview = z.object({
  id: Id,
  stars: Stars,
  text: z.string().nullable(),
  /** The month of the visit: `2026-11`. */
  visitedIn: z.string(),
  answer: z.string().nullable(),
  answerStatus: ModerationStatus.nullable(),
  answerReason: z.string().nullable(),
  abilities: z.object({ canAnswer: z.boolean() }),
})

export const listReceivedReviews = endpoint({
  id: 'listReceivedReviews',
  method: 'GET',
  path: '/v1/practice/reviews',
  summary: "The practitioner's own reviews, newest first.",
  permission: 'review.answer',
  query: PageQuery.extend({ cursor: Id.optional() }),
  reply: page(ReceivedReview).extend({ rating: Rating }),
  errors: [],
})

export const answerReview = endpoint({
  id: 'answerReview',
  method: 'POST',
  path: '/v1/reviews/:id/answer',
  summary: 'Answers a published review, once; a moderator reads the answer before it is public.',
  permission: 'review.answer',
  params: ById,
  body: z.object({
    /** Nothing about the patient or their health. */
    text: z.string().trim().min(1).max(longestReview),
  }),
  reply: ReceivedReview,
  errors: ['review_not_found', 'review_not_answerable', 'answer_exists'],
  idempotency: 'required',
  audit: { action: 'update', record: 'review' },
})
