import {
  NotificationKind,
  notificationDefaults,
  type NotificationAudience,
  type NotificationChannel,
} from '@imeds/contracts/notifications'

/** What a person switched on or off. */
export type Choice = { kind: string; channel: NotificationChannel; enabled: boolean }
export type Channels = Record<NotificationChannel, boolean>

/** The kinds that an audience is told of, in the order of the contract. */
export const kindsFor = (audience: NotificationAudience): NotificationKind[] =>
  NotificationKind.options.filter((kind) => notificationDefaults[audience][kind])

/** By which channels a person hears of a kind: the defaults of the audience with the own choices over them. */
export function channelsFor(
  audience: NotificationAudience,
  kind: NotificationKind,
  choices: readonly Choice[],
): Channels {
  const channels = { in_app: false, email: false, sms: false, ...notificationDefaults[audience][kind] }
  for (const choice of choices) if (choice.kind === kind) channels[choice.channel] = choice.enabled
  return channels
}
