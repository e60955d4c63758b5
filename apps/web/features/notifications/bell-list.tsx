'use client'
import type { ErrorFor } from '@imeds/client'
import type { ReplyOf } from '@imeds/contracts'
import type { listNotifications } from '@imeds/contracts/notifications'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Text } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { NotificationItem } from './notification-item.tsx'
import classes from './notifications.module.css'
import { useMarkRead } from './use-mark-read.ts'

type List = UseQueryResult<ReplyOf<typeof listNotifications>, ErrorFor<typeof listNotifications>>

/** What the bell opens: the latest, and the way to all. */
export function BellList({ list }: { list: List }) {
  const t = useTranslations('notifications.page')
  const { markRead, markAllRead, isPending } = useMarkRead()
  const items = list.data?.items ?? []
  const newest = items[0]
  return (
    <>
      <div className={classes['popoverHead']}>
        <h2>{t('title')}</h2>
        {newest && (list.data?.unread ?? 0) > 0 ? (
          <Button
            size="compact-sm"
            variant="subtle"
            disabled={isPending}
            onClick={() => markAllRead(newest.createdAt)}
          >
            {t('markAll')}
          </Button>
        ) : null}
      </div>
      <div className={classes['popoverList']}>
        {list.isPending ? <LoadingState rows={2} /> : null}
        {list.isError ? <ErrorState error={list.error} onRetry={list.refetch} /> : null}
        {list.isSuccess && items.length === 0 ? (
          <Text c="dimmed" ta="center" p="lg">
            {t('none')}
          </Text>
        ) : null}
        <ul className={classes['list']}>
          {items.map((notification) => (
            <NotificationItem
              key={notification.id}
              notification={notification}
              onOpen={() => {
                if (notification.abilities.markRead) markRead(notification.id)
              }}
            />
          ))}
        </ul>
      </div>
      <div className={classes['popoverFoot']}>
        <LinkText href="/messages">{t('all')}</LinkText>
      </div>
    </>
  )
}
