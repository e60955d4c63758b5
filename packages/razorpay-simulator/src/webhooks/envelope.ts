import type { Order, Refund, StoredOrder, StoredPayment } from '../entities.ts'
import { orderView, paymentView } from '../entities.ts'

export type EventName =
  | 'payment.authorized'
  | 'payment.captured'
  | 'payment.failed'
  | 'order.paid'
  | 'refund.created'
  | 'refund.processed'
  | 'refund.failed'

/** What happened, with the rows as they were at that moment. */
export type EventDraft =
  | { event: 'payment.authorized' | 'payment.captured' | 'payment.failed'; payment: StoredPayment }
  | { event: 'order.paid'; payment: StoredPayment; order: StoredOrder }
  | { event: 'refund.created' | 'refund.processed' | 'refund.failed'; payment: StoredPayment; refund: Refund }

/** The body of a webhook. */
export interface WebhookEnvelope {
  entity: 'event'
  account_id: string
  event: EventName
  contains: string[]
  payload: {
    payment: { entity: ReturnType<typeof paymentView> }
    order?: { entity: Order }
    refund?: { entity: Refund }
  }
  created_at: number
}

/** Puts an event into Razorpay's envelope; `now` in Unix seconds. */
export function envelope(draft: EventDraft, accountId: string, now: number): WebhookEnvelope {
  const payload = payloadOf(draft)
  return {
    entity: 'event',
    account_id: accountId,
    event: draft.event,
    contains: Object.keys(payload),
    payload,
    created_at: now,
  }
}

function payloadOf(draft: EventDraft): WebhookEnvelope['payload'] {
  const payment = { entity: paymentView(draft.payment, true) }
  if ('order' in draft) return { payment, order: { entity: orderView(draft.order) } }
  if ('refund' in draft) return { refund: { entity: draft.refund }, payment }
  return { payment }
}
