import type * as contract from '@imeds/contracts/reviews'
import { decodeCursor, toPage } from '../../../platform/db/page.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { countWaiting, listForModeration, orderOf } from './moderated-review.repository.ts'
import { toModeratedReview } from './moderated-review.view.ts'

/** What waits for a moderator, or was decided. Of whom a review is by, a moderator learns nothing. */
export const listModeratedReviews: Handler<typeof contract.listModeratedReviews> = async (
  { db },
  _actor,
  { query: { status, cursor, limit } },
) => {
  const after = decodeCursor(cursor, 'instant')
  const [rows, waiting] = await Promise.all([
    listForModeration(db, { status, after, limit }),
    countWaiting(db),
  ])
  const { items, next } = toPage(rows, limit, (row) => orderOf(status, row))
  return { items: items.map(toModeratedReview), next, waiting }
}
