import { z } from 'zod'
import { ById, Line, Paise } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { Refund } from './bill.ts'

export const refundPayment = endpoint({
  id: 'refundPayment',
  method: 'POST',
  path: '/v1/bills/:id/refunds',
  summary: 'Gives back all or part of what was paid; the gateway is asked right after.',
  permission: 'bill.refund',
  params: ById,
  body: z.object({ amountPaise: Paise.min(100), reason: Line.min(3) }),
  reply: Refund,
  errors: ['bill_not_refundable', 'refund_exceeds_payment'],
  idempotency: 'required',
  audit: { action: 'execute', record: 'bill' },
})
