import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { NotificationAudience, NotificationChannel, NotificationKind } from './kinds.ts'

export const NotificationPreferences = z.object({
  /** Settings are kept apart for the person as patient, as practitioner and as staff; these are of the role acted in. */
  audience: NotificationAudience,
  /** Every kind that this audience is told of, by channel. */
  items: z.array(
    z.object({
      kind: NotificationKind,
      channels: z.object({ in_app: z.boolean(), email: z.boolean(), sms: z.boolean() }),
    }),
  ),
  /** Whether there is a verified address for the channel; without one nothing goes out, whatever is set. */
  reachable: z.object({ email: z.boolean(), sms: z.boolean() }),
})
export type NotificationPreferences = z.output<typeof NotificationPreferences>

export const getNotificationPreferences = endpoint({
  id: 'getNotificationPreferences',
  method: 'GET',
  path: '/v1/notification-preferences',
  summary: 'By which channel the person is told of what, in the role acted in.',
  permission: 'notification.read',
  reply: NotificationPreferences,
  errors: [],
})

export const setNotificationPreference = endpoint({
  id: 'setNotificationPreference',
  method: 'PUT',
  path: '/v1/notification-preferences',
  summary: 'Switches one channel for one kind on or off, in the role acted in.',
  permission: 'notification.read',
  body: z.object({ kind: NotificationKind, channel: NotificationChannel, enabled: z.boolean() }),
  reply: NotificationPreferences,
  errors: ['kind_not_offered'],
})
