'use client'
import { query } from '@imeds/client'
import { listNotifications } from '@imeds/contracts/notifications'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Card, Group, SegmentedControl, Stack } from '@mantine/core'
import { useState } from 'react'
import { usePages } from '@/lib/use-pages.ts'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { MoreButton } from '@/ui/more-button.tsx'
import { NotificationItem } from './notification-item.tsx'
import classes from './notifications.module.css'
import { ReadButton } from './read-button.tsx'
import { useMarkRead } from './use-mark-read.ts'

/** All notifications, or those that are unread; the bell's live line renews them. */
export function NotificationList() {
  const t = useTranslations('notifications.page')
  const [only, setOnly] = useState<'everything' | 'unreadOnly'>('everything')
  return (
    <Stack gap="md">
      <SegmentedControl
        aria-label={t('only')}
        value={only}
        onChange={(value) => setOnly(value === 'unreadOnly' ? value : 'everything')}
        data={[
          { value: 'everything', label: t('everything') },
          { value: 'unreadOnly', label: t('unreadOnly') },
        ]}
        style={{ alignSelf: 'flex-start' }}
      />
      <Pages key={only} unreadOnly={only === 'unreadOnly'} />
    </Stack>
  )
}

function Pages({ unreadOnly }: { unreadOnly: boolean }) {
  const t = useTranslations('notifications.page')
  const { markRead, markAllRead, isPending } = useMarkRead()
  const pages = usePages((cursor) =>
    query(listNotifications, {
      query: { limit: 20, unreadOnly: unreadOnly ? 'true' : 'false', ...(cursor ? { cursor } : {}) },
    }),
  )
  const newest = pages.items[0]
  if (pages.isPending) return <LoadingState />
  if (pages.error) return <ErrorState error={pages.error} onRetry={pages.refetch} />
  if (!newest)
    return unreadOnly ? (
      <EmptyState title={t('noneUnread')} />
    ) : (
      <EmptyState title={t('none')} body={t('noneBody')} />
    )
  return (
    <Stack gap="md">
      <Card padding={0}>
        <ul className={classes['list']} aria-label={t('list')}>
          {pages.items.map((notification) => (
            <NotificationItem
              key={notification.id}
              notification={notification}
              onOpen={() => {
                if (notification.abilities.markRead) markRead(notification.id)
              }}
              action={<ReadButton notification={notification} onRead={() => markRead(notification.id)} />}
            />
          ))}
        </ul>
      </Card>
      <Group>
        {pages.items.some(({ readAt }) => readAt === null) ? (
          <Button variant="default" disabled={isPending} onClick={() => markAllRead(newest.createdAt)}>
            {t('markAll')}
          </Button>
        ) : null}
        <MoreButton pages={pages} />
      </Group>
    </Stack>
  )
}
