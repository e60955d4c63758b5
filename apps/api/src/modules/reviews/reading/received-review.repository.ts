import type { Db } from '../../../platform/db/database.ts'
import { reviews } from '../review.repository.ts'

type Page = { before?: string | undefined; limit: number; published?: boolean }

/** The reviews of a practitioner that stand, newest first; one row more than the limit when there are more. */
export const listReviewsOf = (db: Db, practitionerId: string, { before, limit, published }: Page) =>
  reviews(db)
    .where('review.practitioner_id', '=', practitionerId)
    .where('review.withdrawn_at', 'is', null)
    .$if(published === true, (rows) => rows.where('review.text_status', '=', 'published'))
    .$if(before !== undefined, (rows) => rows.where('review.id', '<', before!))
    .orderBy('review.id', 'desc')
    .limit(limit + 1)
    .execute()

/** How often each number of stars was given. */
export async function countStars(db: Db, practitionerId: string): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('review')
    .select(['stars', (eb) => eb.fn.countAll<number>().as('count')])
    .where('practitioner_id', '=', practitionerId)
    .where('withdrawn_at', 'is', null)
    .groupBy('stars')
    .execute()
  return new Map(rows.map(({ stars, count }) => [stars, count]))
}
