import { createTransport } from 'nodemailer'
import type { Config } from '../../platform/config.ts'
import { NotTaken, type Mailer } from './gateway.ts'

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }
const loopback = ['localhost', '127.0.0.1', '[::1]']

/** Sends by SMTP: over TLS from the start with `smtps:`, by STARTTLS with `smtp:`, in the clear only on this machine. */
export function createSmtpMailer({ url, from }: NonNullable<Config['smtp']>): Mailer {
  const transport = createTransport(
    {
      url,
      ...patience,
      pool: true,
      requireTLS: !loopback.includes(new URL(url).hostname),
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  )
  return {
    async send({ to, subject, text }) {
      try {
        const { messageId } = await transport.sendMail({ to, subject, text })
        return messageId
      } catch (error) {
        throw notTaken(error)
      }
    },
    close: () => transport.close(),
  }
}

// The server's words may repeat the recipient: only its codes go on. 5xx is its last word, 4xx means later (RFC 5321).
function notTaken(error: unknown): NotTaken {
  const { code, responseCode } = error as { code?: string; responseCode?: number }
  const final = responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH'
  return new NotTaken(`smtp ${responseCode ?? code ?? 'failed'}`, { final })
}
