import { z } from 'zod'
import { ById, Instant, page, PageQuery } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { Notification } from './notification.ts'

export const listNotifications = endpoint({
  id: 'listNotifications',
  method: 'GET',
  path: '/v1/notifications',
  summary: 'The own notifications in all roles, newest first, and how many are unread.',
  permission: 'notification.read',
  query: PageQuery.extend({
    /** `true` leaves out what was read. */
    unreadOnly: z.enum(['true', 'false']).default('false'),
  }),
  reply: page(Notification).extend({ unread: z.int() }),
  errors: [],
})

export const markNotificationRead = endpoint({
  id: 'markNotificationRead',
  method: 'POST',
  path: '/v1/notifications/:id/read',
  summary: 'Says that a notification was read; again changes nothing.',
  permission: 'notification.read',
  params: ById,
  reply: z.object({ notification: Notification, unread: z.int() }),
  status: 200,
  errors: ['notification_not_found'],
})

export const markAllNotificationsRead = endpoint({
  id: 'markAllNotificationsRead',
  method: 'POST',
  path: '/v1/notifications/read',
  summary: 'Says that every notification up to the newest one shown was read.',
  permission: 'notification.read',
  body: z.object({
    /** `createdAt` of the newest one on the screen: what came since stays unread. */
    until: Instant,
  }),
  reply: z.object({ unread: z.int() }),
  status: 200,
  errors: [],
})
