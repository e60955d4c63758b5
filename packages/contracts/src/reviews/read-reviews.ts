import { z } from 'zod'
import { ById, Id, page, PageQuery } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { Rating, Stars } from './rating.ts'

/** A review as anybody may read it: never by whom. */
export const PublicReview = z.object({
  id: Id,
  stars: Stars,
  text: z.string(),
  /** The month of the visit: `2026-11`. */
  visitedIn: z.string(),
  /** What the practitioner said to it. */
  answer: z.string().nullable(),
})

export const listPractitionerReviews = endpoint({
  id: 'listPractitionerReviews',
  method: 'GET',
  path: '/v1/practitioners/:id/reviews',
  summary: 'What patients wrote of a practitioner, the latest first, and how the stars are spread.',
  permission: 'public',
  params: ById,
  query: PageQuery.extend({ cursor: Id.optional() }),
  reply: page(PublicReview).extend({
    rating: Rating,
    /** How often each number of stars was given, five first; empty while there is no mean. */
    spread: z.array(z.object({ stars: Stars, count: z.int() })),
  }),
  errors: ['practitioner_not_found'],
})
