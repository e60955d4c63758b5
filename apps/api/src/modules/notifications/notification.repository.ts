import { sql, type Insertable, type Selectable } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Cursor } from '../../platform/db/page.ts'
import type { Schema } from '../../platform/db/schema.ts'

export type NotificationRow = Selectable<Schema['notification']>

/** Null when the person was told of this before. */
export async function insertNotification(
  tx: Tx,
  values: Insertable<Schema['notification']>,
): Promise<string | null> {
  const row = await tx
    .insertInto('notification')
    .values(values)
    .onConflict((conflict) => conflict.constraint('notification_once').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

const shownTo = (db: Db | Tx, userId: string) =>
  db.selectFrom('notification').where('user_id', '=', userId).where('in_app', '=', true)

type ListFilter = { unreadOnly: boolean; after: Cursor<'instant'> | undefined; limit: number }

/** Newest first; one row more than the limit when there are more. */
export async function selectNotifications(
  db: Db,
  userId: string,
  { unreadOnly, after, limit }: ListFilter,
): Promise<NotificationRow[]> {
  let rows = shownTo(db, userId)
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
  if (unreadOnly) rows = rows.where('read_at', 'is', null)
  if (after)
    rows = rows.where(sql<boolean>`(created_at, id) < (${after.key}::timestamptz, ${after.id}::uuid)`)
  return rows.execute()
}

export async function countUnread(db: Db | Tx, userId: string): Promise<number> {
  const { count } = await shownTo(db, userId)
    .where('read_at', 'is', null)
    .select((the) => the.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

export const findNotification = (
  db: Db | Tx,
  userId: string,
  id: string,
): Promise<NotificationRow | undefined> =>
  shownTo(db, userId).selectAll().where('id', '=', id).executeTakeFirst()

/** How many were unread; `until` leaves newer ones alone. */
export async function markRead(
  tx: Tx,
  userId: string,
  now: Date,
  which: { id: string } | { until: Date },
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('notification')
    .set({ read_at: now })
    .where('user_id', '=', userId)
    .where('in_app', '=', true)
    .where('read_at', 'is', null)
    .where((the) => ('id' in which ? the('id', '=', which.id) : the('created_at', '<=', which.until)))
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
