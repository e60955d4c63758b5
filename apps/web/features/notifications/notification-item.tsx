'use client'
import type { Notification } from '@imeds/contracts/notifications'
import { useTranslations } from '@imeds/i18n/react'
import { VisuallyHidden } from '@mantine/core'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { homeZone } from '@/lib/home-zone.ts'
import { RelativeTime } from '@/ui/date-time.tsx'
import classes from './notifications.module.css'
import { useNotificationText } from './use-notification-text.ts'

type Props = {
  notification: Notification
  /** Called when it is opened. */
  onOpen: () => void
  /** What can be done beside opening it. */
  action?: ReactNode
}

const zoneOf = ({ params }: Notification) => ('visit' in params && params.visit?.timeZone) || homeZone

/** One notification: a link to what it is about; a dot while it is unread. */
export function NotificationItem({ notification, onOpen, action }: Props) {
  const t = useTranslations('notifications.page')
  const { title, body, credentials } = useNotificationText()(notification)
  const unread = notification.readAt === null
  return (
    <li className={classes['item']} data-unread={unread || undefined}>
      <Link href={notification.link} prefetch={false} className={classes['link']} onClick={onOpen}>
        <span className={classes['title']}>
          {unread ? <VisuallyHidden>{t('unread')}: </VisuallyHidden> : null}
          {title}
        </span>
        <span className={classes['body']}>{body}</span>
        {credentials ? <span className={classes['credentials']}>{credentials}</span> : null}
        <span className={classes['time']}>
          <RelativeTime instant={notification.createdAt} zone={zoneOf(notification)} />
        </span>
      </Link>
      {action}
    </li>
  )
}
