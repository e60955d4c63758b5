import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { listNotifications as contract } from '@imeds/contracts/notifications'
import type { Actor } from '../../platform/actor.ts'
import { decodeCursor, toPage } from '../../platform/db/page.ts'
import type { Deps } from '../../platform/deps.ts'
import { countUnread, selectNotifications } from './notification.repository.ts'
import { toNotificationView } from './notification.view.ts'

/** The person's own, whichever role they act in, and how many wait to be read. */
export async function listNotifications(
  { db }: Deps,
  { userId }: Actor,
  { query }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const rows = await selectNotifications(db, userId, {
    unreadOnly: query.unreadOnly === 'true',
    after: decodeCursor(query.cursor, 'instant'),
    limit: query.limit,
  })
  const { items, next } = toPage(rows, query.limit, (row) => row.created_at.toISOString())
  return { items: items.map(toNotificationView), next, unread: await countUnread(db, userId) }
}
