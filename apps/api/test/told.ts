import type { Published } from '@imeds/contracts'
import type { MessagingServices } from '../src/modules/messaging/index.ts'
import { inTransaction } from '../src/platform/db/database.ts'
import { createPublisher } from '../src/platform/events/events.ts'
import type { TestApp } from './harness.ts'

export type Sent = { channel: 'email' | 'sms'; to: string; subject: string; text: string }

/** Settings with which e-mail and SMS count as configured. */
export const messagingEnv = {
  SMTP_URL: 'smtp://localhost:2525',
  SMTP_FROM: 'IMEDS <no-reply@imeds.example>',
  SMS_AUTH_KEY: 'key',
  SMS_SENDER_ID: 'IMEDSX',
  SMS_TEMPLATE_OTP: 'otp',
  SMS_TEMPLATE_NOTICE: 'notice',
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
        send: ({ to, variables }) =>
          take({ channel: 'sms', to, subject: '', text: Object.values(variables).join(' ') }),
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
