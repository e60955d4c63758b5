import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'
import type { Cursor } from '../../../platform/db/page.ts'
import { reviews, type ReviewRow } from '../review.repository.ts'

type Filter = {
  status: 'waiting' | 'published' | 'rejected'
  after?: Cursor<'instant'> | undefined
  limit: number
}

// A cursor carries milliseconds; PostgreSQL keeps more.
const instant = (column: string) => sql<Date>`date_trunc('milliseconds', ${sql.ref(column)})`
/** Where a row stands in the order: since when it waits, or when it was decided last. */
export const orderOf = (
  status: Filter['status'],
  row: Pick<ReviewRow, 'waiting_since' | 'changed_at'>,
): string => ((status === 'waiting' ? row.waiting_since : null) ?? row.changed_at).toISOString()

/** What waits, longest first; or what was decided, latest first. One row more than the limit when there are more. */
export function listForModeration(db: Db, { status, after, limit }: Filter): Promise<ReviewRow[]> {
  const waits = status === 'waiting'
  const order = instant(waits ? 'review.waiting_since' : 'review.changed_at')
  let rows = reviews(db)
    .where('review.withdrawn_at', 'is', null)
    .orderBy(order, waits ? 'asc' : 'desc')
    .orderBy('review.id', waits ? 'asc' : 'desc')
    .limit(limit + 1)
  rows = waits
    ? rows.where('review.waiting_since', 'is not', null)
    : rows.where((eb) =>
        eb.or([eb('review.text_status', '=', status), eb('review.answer_status', '=', status)]),
      )
  if (after) {
    const past = sql`(${after.key}::timestamptz, ${after.id}::uuid)`
    rows = rows.where(sql<boolean>`(${order}, review.id) ${sql.raw(waits ? '>' : '<')} ${past}`)
  }
  return rows.execute()
}

export const countWaiting = async (db: Db): Promise<number> =>
  (
    await db
      .selectFrom('review')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('waiting_since', 'is not', null)
      .executeTakeFirstOrThrow()
  ).count
