import type { PendingEvent } from '../store.ts'
import { sign } from '../signatures.ts'

/** The receiver must answer within five seconds, as at Razorpay. */
const PATIENCE_MS = 5_000

/**
 * Sends one webhook and tells the status it was answered with; null when nobody answered in time.
 * The signature covers exactly the bytes of the body.
 */
export async function post(
  url: string,
  event: PendingEvent,
  secret: string,
  closing: AbortSignal,
): Promise<number | null> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.any([closing, AbortSignal.timeout(PATIENCE_MS)]),
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Razorpay-Webhook/v1 (simulator)',
        'x-razorpay-signature': sign(event.body, secret),
        'x-razorpay-event-id': event.id,
      },
      body: event.body,
    })
    await response.body?.cancel()
    return response.status
  } catch {
    return null
  }
}
