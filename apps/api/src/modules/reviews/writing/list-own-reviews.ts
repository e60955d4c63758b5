import type * as contract from '@imeds/contracts/reviews'
import { toPageById } from '../../../platform/db/page.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { listReviewsBy } from './own-review.repository.ts'
import { toOwnReview } from './own-review.view.ts'
import { today } from './read-own-review.ts'

/** What the person wrote, newest first. */
export const listOwnReviews: Handler<typeof contract.listOwnReviews> = async (
  deps,
  actor,
  { query: { cursor: before, limit } },
) => {
  const seen = { actor, ...(await today(deps, deps.db)) }
  const { items, next } = toPageById(await listReviewsBy(deps.db, actor.userId, { before, limit }), limit)
  return { items: items.map((row) => toOwnReview(row, seen)), next }
}
