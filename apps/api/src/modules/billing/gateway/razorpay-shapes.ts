import { z } from 'zod'
import type { GatewayPayment, GatewayRefund } from './payment-gateway.ts'

/** What we read of Razorpay's entities; e-mail, phone and card, which they also carry, are left behind. */
export const RazorpayPayment = z.object({
  id: z.string(),
  amount: z.int(),
  currency: z.string(),
  status: z.enum(['created', 'authorized', 'captured', 'refunded', 'failed']),
  order_id: z.string().nullish(),
  method: z.string(),
  captured: z.boolean(),
})
export const RazorpayRefund = z.object({
  id: z.string(),
  payment_id: z.string(),
  amount: z.int(),
  receipt: z.string().nullish(),
  status: z.enum(['pending', 'processed', 'failed']),
})
export const RazorpayOrder = z.object({ id: z.string(), receipt: z.string().nullish() })
export const collectionOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item) })
export const RazorpayError = z.object({ error: z.object({ description: z.string() }) })

/** The body of a webhook. Events that we do not know are read as far as their name. */
export const RazorpayWebhook = z.object({
  event: z.string().max(100),
  payload: z.object({
    payment: z.object({ entity: RazorpayPayment }).optional(),
    refund: z.object({ entity: RazorpayRefund }).optional(),
  }),
})
export type RazorpayWebhook = z.output<typeof RazorpayWebhook>

export const toPayment = (entity: z.output<typeof RazorpayPayment>): GatewayPayment => ({
  id: entity.id,
  orderId: entity.order_id ?? null,
  amountPaise: entity.amount,
  currency: entity.currency,
  method: entity.method,
  state: stateOf(entity),
})

// A payment stays captured when it is refunded; one that was given back uncaptured never was ours.
function stateOf({ status, captured }: z.output<typeof RazorpayPayment>): GatewayPayment['state'] {
  if (captured) return 'captured'
  return status === 'captured' || status === 'refunded' ? 'failed' : status
}

export const toRefund = (entity: z.output<typeof RazorpayRefund>): GatewayRefund => ({
  id: entity.id,
  paymentId: entity.payment_id,
  amountPaise: entity.amount,
  receipt: entity.receipt ?? null,
  state: entity.status,
})
