'use client'
import type { Notification } from '@imeds/contracts/notifications'
import { notificationText } from '@imeds/i18n/notification-text'
import { useMessages } from '@imeds/i18n/react'
import { useAppLocale } from '@/lib/use-format.ts'

/** What a notification says in the reader's language. */
export function useNotificationText() {
  const locale = useAppLocale()
  const messages = useMessages()
  return (notification: Notification) =>
    notificationText({ locale, messages }, notification.audience, notification)
}
