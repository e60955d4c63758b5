import { z } from 'zod'
import { ById, Id, Line, Paise } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { Refund } from './bill.ts'
import { CounterMethod, PaymentReference, referenceFits, referenceProblem } from './counter-method.ts'

export const refundPayment = endpoint({
  id: 'refundPayment',
  method: 'POST',
  path: '/v1/bills/:id/refunds',
  summary:
    'Gives back all or part of a payment: the gateway is asked right after, the counter hands it out at once.',
  permission: 'bill.refund',
  params: ById,
  body: z
    .object({
      amountPaise: Paise.min(100),
      reason: Line.min(3),
      /** Which payment, where a bill was paid in parts; the gateway's, else the first, when left out. */
      paymentId: Id.optional(),
      /** How it is handed out; only for what was paid at a counter. */
      method: CounterMethod.optional(),
      reference: PaymentReference.optional(),
    })
    .refine(referenceFits, referenceProblem),
  reply: Refund,
  errors: ['bill_not_refundable', 'refund_exceeds_payment', 'refund_channel_mismatch'],
  idempotency: 'required',
  audit: { action: 'execute', record: 'bill' },
})
