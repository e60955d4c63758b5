import { ById } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { Refund } from './bill.ts'

export const retryRefund = endpoint({
  id: 'retryRefund',
  method: 'POST',
  path: '/v1/refunds/:id/retry',
  summary: 'Asks the gateway once more for a refund that it refused for good.',
  permission: 'bill.refund',
  params: ById,
  reply: Refund,
  status: 200,
  errors: ['refund_not_failed', 'refund_exceeds_payment'],
  idempotency: 'required',
  audit: { action: 'execute', record: 'refund' },
})
