'use client'
import { mutation, queryKey } from '@imeds/client'
import {
  listNotifications,
  markAllNotificationsRead,
  markNotificationRead,
} from '@imeds/contracts/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'

/** Says that one, or everything up to the newest shown, was read; every open list follows. */
export function useMarkRead() {
  const cache = useQueryClient()
  const onSettled = () => cache.invalidateQueries({ queryKey: queryKey(listNotifications) })
  const one = useMutation({ ...mutation(markNotificationRead), onSettled })
  const all = useMutation({ ...mutation(markAllNotificationsRead), onSettled })
  return {
    markRead: (id: string) => one.mutate({ params: { id } }),
    markAllRead: (until: string) => all.mutate({ body: { until } }),
    isPending: one.isPending || all.isPending,
  }
}
