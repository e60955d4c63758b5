'use client'
import { mutation, type CallInput } from '@imeds/client'
import {
  listNotifications,
  markAllNotificationsRead,
  markNotificationRead,
} from '@imeds/contracts/notifications'
import { useMutation } from '@tanstack/react-query'
import { useShownAtOnce } from '@/lib/use-shown-at-once.ts'
import { asRead } from './as-read.ts'

const now = () => new Date().toISOString()

/**
 * Says that one, or everything up to the newest shown, was read. Every open list shows it at once, takes it back when
 * the server could not be told, and follows the server in the end.
 */
export function useMarkRead() {
  const one = useMutation({
    ...mutation(markNotificationRead),
    ...useShownAtOnce(listNotifications, (list, { params }: CallInput<typeof markNotificationRead>) =>
      asRead(list, ({ id }) => id === params.id, now()),
    ),
  })
  const all = useMutation({
    ...mutation(markAllNotificationsRead),
    ...useShownAtOnce(listNotifications, (list, { body }: CallInput<typeof markAllNotificationsRead>) =>
      asRead(list, ({ createdAt }) => createdAt <= body.until, now()),
    ),
  })
  return {
    markRead: (id: string) => one.mutate({ params: { id } }),
    markAllRead: (until: string) => all.mutate({ body: { until } }),
    isPending: one.isPending || all.isPending,
  }
}
