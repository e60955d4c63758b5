'use client'
import { mutation, type CallInput } from '@imeds/client'
import {
  getNotificationPreferences,
  NotificationChannel,
  setNotificationPreference,
  type NotificationPreferences,
} from '@imeds/contracts/notifications'
import { useTranslations } from '@imeds/i18n/react'
import { Checkbox } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useShownAtOnce } from '@/lib/use-shown-at-once.ts'
import classes from './notifications.module.css'
import { withChannel } from './with-channel.ts'

const channels = NotificationChannel.options

/** Kind by channel; a tick counts at once, and goes back if the server refuses. */
export function PreferencesTable({ items }: { items: NotificationPreferences['items'] }) {
  const t = useTranslations('notifications')
  const set = useMutation({
    ...mutation(setNotificationPreference),
    // One at a time, in the order in which they were ticked.
    scope: { id: setNotificationPreference.id },
    ...useShownAtOnce(
      getNotificationPreferences,
      (before, { body }: CallInput<typeof setNotificationPreference>) => withChannel(before, body),
    ),
  })
  return (
    <table className={classes['preferences']} aria-label={t('settings.title')}>
      <thead>
        <tr>
          <th scope="col">{t('settings.kind')}</th>
          {channels.map((channel) => (
            <th key={channel} scope="col">
              {t(`channels.${channel}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map(({ kind, channels: on }) => (
          <tr key={kind}>
            <th scope="row">{t(`kinds.${kind}`)}</th>
            {channels.map((channel) => (
              <td key={channel}>
                <Checkbox
                  size="md"
                  aria-label={t('settings.cell', {
                    kind: t(`kinds.${kind}`),
                    channel: t(`channels.${channel}`),
                  })}
                  checked={on[channel]}
                  onChange={(event) =>
                    set.mutate({ body: { kind, channel, enabled: event.currentTarget.checked } })
                  }
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
