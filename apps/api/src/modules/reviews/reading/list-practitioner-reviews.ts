import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { listPractitionerReviews as contract } from '@imeds/contracts/reviews'
import type { Actor } from '../../../platform/actor.ts'
import { toPageById } from '../../../platform/db/page.ts'
import type { Deps } from '../../../platform/deps.ts'
import { findVerifiedPractitioner, PractitionerNotFound, ratingOf } from '../../practitioners/index.ts'
import { monthOf } from '../review-rules.ts'
import { countStars, listReviewsOf } from './received-review.repository.ts'

/** What anybody may read of a practitioner's reviews: stars of all, texts that a moderator published, no names. */
export async function listPractitionerReviews(
  { db }: Deps,
  _actor: Actor | null,
  { params: { id }, query: { cursor: before, limit } }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const practitioner = await findVerifiedPractitioner(db, id)
  if (!practitioner) throw new PractitionerNotFound()
  const rating = ratingOf(practitioner)
  const [rows, given] = await Promise.all([
    listReviewsOf(db, id, { before, limit, published: true }),
    rating.mean === null ? null : countStars(db, id),
  ])
  const { items, next } = toPageById(rows, limit)
  return {
    rating,
    spread: given ? [5, 4, 3, 2, 1].map((stars) => ({ stars, count: given.get(stars) ?? 0 })) : [],
    items: items.map((row) => ({
      id: row.id,
      stars: row.stars,
      text: row.text ?? '',
      visitedIn: monthOf(row.time_zone, row.starts_at),
      answer: row.answer_status === 'published' ? row.answer : null,
    })),
    next,
  }
}
