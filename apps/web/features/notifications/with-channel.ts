import type {
  NotificationChannel,
  NotificationKind,
  NotificationPreferences,
} from '@imeds/contracts/notifications'

type Change = { kind: NotificationKind; channel: NotificationChannel; enabled: boolean }

/** The preferences with one channel of one kind switched. */
export function withChannel(before: NotificationPreferences, change: Change): NotificationPreferences {
  const items = before.items.map((item) =>
    item.kind === change.kind
      ? { ...item, channels: { ...item.channels, [change.channel]: change.enabled } }
      : item,
  )
  return { ...before, items }
}
