'use client'
import { mutation, query } from '@imeds/client'
import {
  getNotificationPreferences,
  NotificationChannel,
  setNotificationPreference,
  type NotificationPreferences,
} from '@imeds/contracts/notifications'
import { useTranslations } from '@imeds/i18n/react'
import { Checkbox } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useProblem } from '@/lib/use-format.ts'
import classes from './notifications.module.css'
import { withChannel } from './with-channel.ts'

const channels = NotificationChannel.options

/** Kind by channel; a tick counts at once, and goes back if the server refuses. */
export function PreferencesTable({ items }: { items: NotificationPreferences['items'] }) {
  const t = useTranslations('notifications')
  const problem = useProblem()
  const cache = useQueryClient()
  const { queryKey } = query(getNotificationPreferences)
  const set = useMutation({
    ...mutation(setNotificationPreference),
    // One at a time: each answer holds the whole table.
    scope: { id: setNotificationPreference.id },
    onMutate: ({ body }) => {
      cache.setQueryData(queryKey, (before) => before && withChannel(before, body))
    },
    onSuccess: (reply) => cache.setQueryData(queryKey, reply),
    onError: (error) => {
      notifications.show({ color: 'danger', message: problem(error) })
      void cache.invalidateQueries({ queryKey })
    },
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
