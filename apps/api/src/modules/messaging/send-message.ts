import type { Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { insertMessage, type NewMessage } from './message.repository.ts'

export const deliverJob = 'deliver_message'
/** Graphile pauses e^n seconds before try n + 1: the sixth comes within five minutes. */
export const maxAttempts = 6

/**
 * Queues a message in the caller's transaction: it goes out if, and only if, that commits, again if the gateway fails.
 * At most once per `notificationId` and channel. An SMS is a registered text: `template` names it, `variables` fill it.
 */
export async function sendMessage(
  { jobs, clock }: Pick<Deps, 'jobs' | 'clock'>,
  tx: Tx,
  message: NewMessage,
): Promise<void> {
  const messageId = await insertMessage(tx, message, clock.now())
  if (messageId) await jobs.add(tx, deliverJob, { messageId }, { maxAttempts })
}
