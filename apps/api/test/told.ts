import type { Published } from '@imeds/contracts'
import { locales, type Locale } from '@imeds/i18n'
import { accountTemplates } from '../src/modules/identity/index.ts'
import { smsTemplateName, type MessagingServices } from '../src/modules/messaging/index.ts'
import { kindsFor } from '../src/modules/notifications/channels.ts'
import { registeredTexts } from '../src/modules/notifications/registered-texts.ts'
import { inTransaction } from '../src/platform/db/database.ts'
import { createPublisher } from '../src/platform/events/events.ts'
import type { TestApp } from './harness.ts'

export type Sent = { channel: 'email' | 'sms'; to: string; subject: string; text: string }

const registered = (locale: Locale) =>
  (['patient', 'practitioner', 'staff'] as const).flatMap((audience) =>
    kindsFor(audience).flatMap((kind) => [
      ...registeredTexts(audience, kind, { locale, publicUrl: 'http://localhost:3000' }).keys(),
    ]),
  )
/** An id for every text in every language. */
export const allSmsTemplates = JSON.stringify(
  Object.fromEntries(
    locales.flatMap((locale) =>
      [...accountTemplates, ...registered(locale)].map((name) => {
        const full = smsTemplateName(name, locale)
        return [full, `id of ${full}`]
      }),
    ),
  ),
)

/** Settings with which e-mail and SMS count as configured. */
export const messagingEnv = {
  SMTP_URL: 'smtp://localhost:2525',
  SMTP_FROM: 'IMEDS <no-reply@imeds.example>',
  SMS_AUTH_KEY: 'key',
  SMS_SENDER_ID: 'IMEDSX',
  SMS_TEMPLATES: allSmsTemplates,
}

/** Gateways that note what is handed over; `refuse` says of which messages they throw. */
export function recordingGateways(refuse: (channel: Sent['channel']) => Error | null = () => null): {
  sent: Sent[]
  services: MessagingServices
} {
  const sent: Sent[] = []
  const take = async (message: Sent) => {
    const refusal = refuse(message.channel)
    if (refusal) throw refusal
    sent.push(message)
    return `taken-${sent.length}`
  }
  return {
    sent,
    services: {
      mailer: { send: ({ to, subject, text }) => take({ channel: 'email', to, subject, text }) },
      smsGateway: {
        send: ({ to, text }) => take({ channel: 'sms', to, subject: '', text }),
      },
    },
  }
}

/** Publishes an event to the notifications alone and works through what follows. */
export async function announce(test: TestApp, event: Published): Promise<void> {
  const subscribers = test.subscribers.filter(({ name }) => name.startsWith('notifications.'))
  const publish = createPublisher(subscribers, () => test.deps)
  await inTransaction(test.deps.db, (tx) => publish(tx, event))
  await test.drain()
}
