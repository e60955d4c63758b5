'use client'
import { mutation, queryKey } from '@imeds/client'
import type { ReplyOf } from '@imeds/contracts'
import {
  listNotifications,
  markAllNotificationsRead,
  markNotificationRead,
} from '@imeds/contracts/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { asRead } from './as-read.ts'

type List = ReplyOf<typeof listNotifications>

/**
 * Says that one, or everything up to the newest shown, was read. Every open list shows it at once, takes it back when
 * the server could not be told, and follows the server in the end.
 */
export function useMarkRead() {
  const cache = useQueryClient()
  const lists = { queryKey: queryKey(listNotifications) }
  const showRead = async (isMeant: (item: { id: string; createdAt: string }) => boolean) => {
    await cache.cancelQueries(lists)
    const before = cache.getQueriesData<List>(lists)
    const at = new Date().toISOString()
    cache.setQueriesData<List>(lists, (list) => list && asRead(list, isMeant, at))
    return { before }
  }
  const onError = (_: unknown, __: unknown, shown: Awaited<ReturnType<typeof showRead>> | undefined) =>
    shown?.before.forEach(([key, list]) => cache.setQueryData(key, list))
  const onSettled = () => cache.invalidateQueries(lists)
  const one = useMutation({
    ...mutation(markNotificationRead),
    onMutate: ({ params }) => showRead(({ id }) => id === params.id),
    onError,
    onSettled,
  })
  const all = useMutation({
    ...mutation(markAllNotificationsRead),
    onMutate: ({ body }) => showRead(({ createdAt }) => createdAt <= body.until),
    onError,
    onSettled,
  })
  return {
    markRead: (id: string) => one.mutate({ params: { id } }),
    markAllRead: (until: string) => all.mutate({ body: { until } }),
    isPending: one.isPending || all.isPending,
  }
}
