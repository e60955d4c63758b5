import type { Deps } from '../../platform/deps.ts'
import type { JobHandler } from '../../platform/jobs/jobs.ts'
import { NotTaken, type Mailer, type SmsGateway } from './gateway.ts'
import { findQueued, markNotTaken, markSent, type QueuedMessage } from './message.repository.ts'
import { deliverJob, maxAttempts } from './send-message.ts'

/** What hands messages over; undefined where this installation has no such way. */
export type Gateways = { mailer: Mailer | undefined; smsGateway: SmsGateway | undefined }

export const oneTimeCode = 'one_time_code'

/** The job that hands one queued message to its gateway. */
export const deliverMessage = (gateways: Gateways): JobHandler => ({
  name: deliverJob,
  handle: async (deps, { messageId }: { messageId: string }) => {
    const message = await findQueued(deps.db, messageId)
    if (!message) return
    try {
      const providerId = deps.config.demo ? 'demo' : await handOver(gateways, message)
      await markSent(deps.db, message.id, { providerId, keep: deps.config.demo, now: deps.clock.now() })
    } catch (error) {
      await notTaken(deps, message, error)
    }
  },
})

async function notTaken({ db, log }: Deps, message: QueuedMessage, error: unknown): Promise<void> {
  if (!(error instanceof NotTaken)) throw error
  const givenUp = error.final || message.attempts + 1 >= maxAttempts
  await markNotTaken(db, message.id, error.reason, givenUp)
  if (!givenUp) throw error
  log.warn(
    { messageId: message.id, channel: message.channel, reason: error.reason },
    'a message was given up',
  )
}

async function handOver({ mailer, smsGateway }: Gateways, message: QueuedMessage): Promise<string> {
  const { channel, recipient: to, subject, body, purpose, template, variables } = message
  if (channel === 'email') {
    if (!mailer) throw new NotTaken('no mail server is configured', { final: true })
    return mailer.send({ to, subject: subject ?? 'IMEDS', text: body })
  }
  if (!smsGateway) throw new NotTaken('no SMS gateway is configured', { final: true })
  return smsGateway.send({ to, template: template ?? purpose, variables: variables ?? {}, text: body })
}
