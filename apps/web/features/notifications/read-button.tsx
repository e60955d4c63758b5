'use client'
import type { Notification } from '@imeds/contracts/notifications'
import { useTranslations } from '@imeds/i18n/react'
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useNotificationText } from './use-notification-text.ts'

/** Marks one as read without opening it; nothing once it is. */
export function ReadButton({ notification, onRead }: { notification: Notification; onRead: () => void }) {
  const t = useTranslations('notifications.page')
  const { title } = useNotificationText()(notification)
  if (!notification.abilities.markRead) return null
  return (
    <Tooltip label={t('markRead')}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={44}
        mr="xs"
        aria-label={t('markReadOf', { title })}
        onClick={onRead}
      >
        <IconCheck size={20} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
