'use client'
import { query } from '@imeds/client'
import { listNotifications } from '@imeds/contracts/notifications'
import { useTranslations } from '@imeds/i18n/react'
import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { NotificationItem } from './notification-item.tsx'
import classes from './notifications.module.css'
import { useMarkRead } from './use-mark-read.ts'

const shown = 5

/** The latest unread messages, as a part of a start page; the bell's live line renews them. */
export function LatestNotifications() {
  const t = useTranslations('notifications.page')
  const { markRead } = useMarkRead()
  const list = useQuery(query(listNotifications, { query: { limit: shown, unreadOnly: 'true' } }))
  const items = list.data?.items ?? []
  return (
    <SectionCard
      title={t('unreadTitle')}
      actions={
        <LinkButton href="/messages" size="sm" variant="default">
          {t('all')}
        </LinkButton>
      }
    >
      {list.isPending ? <LoadingState rows={1} /> : null}
      {list.isError ? <ErrorState error={list.error} onRetry={list.refetch} /> : null}
      {list.isSuccess && items.length === 0 ? <Text c="dimmed">{t('noneUnread')}</Text> : null}
      <ul className={classes['list']}>
        {items.map((notification) => (
          <NotificationItem
            key={notification.id}
            notification={notification}
            onOpen={() => markRead(notification.id)}
          />
        ))}
      </ul>
    </SectionCard>
  )
}
