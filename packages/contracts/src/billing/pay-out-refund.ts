import { z } from 'zod'
import { ById } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { Refund } from './bill.ts'
import { CounterMethod, PaymentReference, referenceFits, referenceProblem } from './counter-method.ts'

export const payOutRefund = endpoint({
  id: 'payOutRefund',
  method: 'POST',
  path: '/v1/refunds/:id/payout',
  summary: 'Hands out a refund that is due at the counter.',
  permission: 'payment.receive',
  params: ById,
  body: z
    .object({ method: CounterMethod, reference: PaymentReference.optional() })
    .refine(referenceFits, referenceProblem),
  reply: Refund,
  status: 200,
  errors: ['refund_not_due'],
  idempotency: 'required',
  audit: { action: 'execute', record: 'refund' },
})
