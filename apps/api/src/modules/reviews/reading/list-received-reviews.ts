import type * as contract from '@imeds/contracts/reviews'
import { toPageById } from '../../../platform/db/page.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { findPractitioner, ratingOf } from '../../practitioners/index.ts'
import { listReviewsOf } from './received-review.repository.ts'
import { toReceivedReview } from './received-review.view.ts'

/** The practitioner's own reviews, newest first. */
export const listReceivedReviews: Handler<typeof contract.listReceivedReviews> = async (
  { db },
  actor,
  { query: { cursor: before, limit } },
) => {
  const practitioner = actor.practitionerId ? await findPractitioner(db, actor.practitionerId) : undefined
  if (!practitioner) throw new NotFound()
  const { items, next } = toPageById(await listReviewsOf(db, practitioner.id, { before, limit }), limit)
  return { rating: ratingOf(practitioner), items: items.map(toReceivedReview), next }
}
