import { z } from 'zod'
import { ById, Id, Instant, page, PageQuery } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { complaint } from '../field-codes.ts'
import { Stars } from './rating.ts'
import { ModerationStatus } from './review.ts'

export const ReviewPart = z.enum(['text', 'answer'])
const Part = z.object({ text: z.string(), status: ModerationStatus, reason: z.string().nullable() })

/** A review as a moderator sees it. */
export const ModeratedReview = z.object({
  id: Id,
  version: z.int(),
  stars: Stars,
  practitioner: z.object({ id: Id, name: z.string() }),
  text: Part.nullable(),
  answer: Part.nullable(),
  changedAt: Instant,
})

export const listModeratedReviews = endpoint({
  id: 'listModeratedReviews',
  method: 'GET',
  path: '/v1/moderation/reviews',
  summary: 'Reviews of which something waits, longest first; or was published or rejected, latest first.',
  permission: 'review.moderate',
  query: PageQuery.extend({ status: ModerationStatus.default('waiting') }),
  reply: page(ModeratedReview).extend({
    /** How many reviews wait in all. */
    waiting: z.int(),
  }),
  errors: [],
})

export const moderateReview = endpoint({
  id: 'moderateReview',
  method: 'POST',
  path: '/v1/moderation/reviews/:id',
  summary: 'Publishes what waits, or rejects it, or what was published, with a reason that its writer reads.',
  permission: 'review.moderate',
  params: ById,
  body: z
    .object({
      part: ReviewPart,
      decision: z.enum(['publish', 'reject']),
      reason: z.string().trim().max(300),
      /** What was read: who wrote meanwhile is not published unread. */
      version: z.int(),
    })
    .refine(({ decision, reason }) => decision === 'publish' || reason !== '', {
      path: ['reason'],
      ...complaint('required'),
    }),
  reply: ModeratedReview,
  status: 200,
  errors: ['review_not_found', 'review_changed', 'nothing_to_moderate'],
  audit: { action: 'update', record: 'review' },
})
