import { z } from 'zod'
import { ById, Id, Instant, page, PageQuery } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { Stars } from './rating.ts'

/** What is written is read by a moderator before anybody else. */
export const ModerationStatus = z.enum(['waiting', 'published', 'rejected'])
export const longestReview = 1000
const ReviewText = z.string().trim().max(longestReview)

export const NewReview = z.object({
  stars: Stars,
  /** Nothing about health; empty for stars alone. */
  text: ReviewText,
})

/** A review as its author sees it. */
export const OwnReview = z.object({
  id: Id,
  version: z.int(),
  appointmentId: Id,
  practitioner: z.object({ id: Id, name: z.string() }),
  visitedAt: Instant,
  timeZone: z.string(),
  stars: Stars,
  /** Empty when there are stars alone. */
  text: z.string(),
  textStatus: ModerationStatus.nullable(),
  /** Why it was not published. */
  textReason: z.string().nullable(),
  /** What the practitioner said to it, once that is public. */
  answer: z.string().nullable(),
  writtenAt: Instant,
  changeUntil: Instant,
  withdrawnAt: Instant.nullable(),
  abilities: z.object({ canChange: z.boolean(), canWithdraw: z.boolean() }),
})

/** A visit that can be reviewed. */
export const ReviewInvitation = z.object({
  appointmentId: Id,
  practitioner: z.object({ id: Id, name: z.string() }),
  visitedAt: Instant,
  timeZone: z.string(),
  writeUntil: Instant,
})

export const writeReview = endpoint({
  id: 'writeReview',
  method: 'POST',
  path: '/v1/appointments/:id/review',
  summary:
    'Reviews the practitioner of a visit that took place, once. Stars count at once, the text is moderated.',
  permission: 'review.write',
  params: ById,
  body: NewReview,
  reply: OwnReview,
  errors: ['not_found', 'visit_not_fulfilled', 'review_too_late', 'review_by_insider', 'review_exists'],
  idempotency: 'required',
  audit: { action: 'create', record: 'review' },
  perMinute: 30,
})

export const getReviewOfVisit = endpoint({
  id: 'getReviewOfVisit',
  method: 'GET',
  path: '/v1/appointments/:id/review',
  summary: 'The review of a visit, or whether one may be written.',
  permission: 'review.write',
  params: ById,
  reply: z.object({
    review: OwnReview.nullable(),
    /** Null when no review may be written, or none any more. */
    invitation: ReviewInvitation.nullable(),
  }),
  errors: ['not_found'],
  audit: { action: 'read', record: 'review' },
})

export const changeReview = endpoint({
  id: 'changeReview',
  method: 'PUT',
  path: '/v1/reviews/:id',
  summary: 'Changes the own review while that is open; a changed text is moderated again.',
  permission: 'review.write',
  params: ById,
  body: NewReview.extend({ version: z.int() }),
  reply: OwnReview,
  errors: ['review_not_found', 'review_changed', 'review_fixed', 'review_withdrawn'],
  audit: { action: 'update', record: 'review' },
})

export const withdrawReview = endpoint({
  id: 'withdrawReview',
  method: 'POST',
  path: '/v1/reviews/:id/withdrawal',
  summary: 'Takes the own review back for good; again changes nothing.',
  permission: 'review.write',
  params: ById,
  reply: OwnReview,
  status: 200,
  errors: ['review_not_found'],
  audit: { action: 'update', record: 'review' },
})

export const listOwnReviews = endpoint({
  id: 'listOwnReviews',
  method: 'GET',
  path: '/v1/reviews',
  summary: 'What the person wrote, newest first.',
  permission: 'review.write',
  query: PageQuery.extend({ cursor: Id.optional() }),
  reply: page(OwnReview),
  errors: [],
})

export const listReviewInvitations = endpoint({
  id: 'listReviewInvitations',
  method: 'GET',
  path: '/v1/review-invitations',
  summary: 'The latest visits of the person and the family that can be reviewed.',
  permission: 'review.write',
  reply: z.object({ items: z.array(ReviewInvitation) }),
  errors: [],
})
