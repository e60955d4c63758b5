import { z } from 'zod'
import { ById, Paise } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { Bill } from './bill.ts'
import { CounterMethod, PaymentReference, referenceFits, referenceProblem } from './counter-method.ts'

export const receivePayment = endpoint({
  id: 'receivePayment',
  method: 'POST',
  path: '/v1/bills/:id/payments',
  summary: 'Takes money at the counter: what is due of a bill, or part of it.',
  permission: 'payment.receive',
  params: ById,
  body: z
    .object({
      method: CounterMethod,
      amountPaise: Paise.min(1),
      /** What the counter saw as due: another click that took money meanwhile makes this one fail. */
      duePaise: Paise.min(1),
      reference: PaymentReference.optional(),
    })
    .refine(referenceFits, referenceProblem),
  reply: Bill,
  errors: [
    'bill_not_open',
    'amount_due_changed',
    'payment_exceeds_due',
    'rest_too_small',
    'payment_reference_used',
  ],
  idempotency: 'required',
  audit: { action: 'execute', record: 'bill' },
})
