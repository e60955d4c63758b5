import type { InputOf, ReplyOf } from '@imeds/contracts'
import {
  notificationsRead,
  type markAllNotificationsRead as allContract,
  type markNotificationRead as contract,
} from '@imeds/contracts/notifications'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { countUnread, findNotification, markRead } from './notification.repository.ts'
import { toNotificationView } from './notification.view.ts'
import { NotificationNotFound } from './notifications.errors.ts'

export async function markNotificationRead(
  { db, clock, publish }: Deps,
  { userId }: Actor,
  { params: { id } }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  return inTransaction(db, async (tx) => {
    if (await markRead(tx, userId, clock.now(), { id }))
      await publish(tx, notificationsRead({ userId }, [`user/${userId}`]))
    const row = await findNotification(tx, userId, id)
    if (!row) throw new NotificationNotFound()
    return { notification: toNotificationView(row), unread: await countUnread(tx, userId) }
  })
}

/** What arrived after the newest one on the person's screen stays unread. */
export async function markAllNotificationsRead(
  { db, clock, publish }: Deps,
  { userId }: Actor,
  { body: { until } }: InputOf<typeof allContract>,
): Promise<ReplyOf<typeof allContract>> {
  return inTransaction(db, async (tx) => {
    if (await markRead(tx, userId, clock.now(), { until: new Date(until) }))
      await publish(tx, notificationsRead({ userId }, [`user/${userId}`]))
    return { unread: await countUnread(tx, userId) }
  })
}
