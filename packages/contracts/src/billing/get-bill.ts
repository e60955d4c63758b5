import { ById } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { Bill } from './bill.ts'

export const getBill = endpoint({
  id: 'getBill',
  method: 'GET',
  path: '/v1/bills/:id',
  summary: 'A bill with its lines, refunds and credit notes.',
  permission: 'bill.read',
  params: ById,
  reply: Bill,
  errors: [],
  audit: { action: 'read', record: 'bill' },
})
