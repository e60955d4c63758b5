import type { Notification, NotificationContent } from '@imeds/contracts/notifications'
import { notificationLink } from './notification-link.ts'
import type { NotificationRow } from './notification.repository.ts'

export function toNotificationView(row: NotificationRow): Notification {
  const content = { kind: row.kind, params: row.params } as unknown as NotificationContent
  return {
    ...content,
    id: row.id,
    audience: row.audience,
    createdAt: row.created_at.toISOString(),
    readAt: row.read_at?.toISOString() ?? null,
    link: notificationLink(row.audience, content),
    abilities: { markRead: row.read_at === null },
  }
}
