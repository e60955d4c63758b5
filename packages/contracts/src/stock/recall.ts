import { z } from 'zod'
import { ById, CalendarDate, Id, Instant, Line } from '../common.ts'
import { endpoint } from '../endpoint.ts'

export const FoundBatch = z.object({
  id: Id,
  number: z.string(),
  expiresOn: CalendarDate,
  product: z.object({ id: Id, name: z.string(), unit: z.string() }),
  facility: z.object({ id: Id, name: z.string() }),
  onHand: z.int(),
  recalledAt: Instant.nullable(),
  recallReason: z.string().nullable(),
  abilities: z.object({ recall: z.boolean() }),
})
export type FoundBatch = z.output<typeof FoundBatch>

export const findBatches = endpoint({
  id: 'findBatches',
  method: 'GET',
  path: '/v1/batches',
  summary: 'Batches by their printed number, of the facilities that the caller may see.',
  permission: 'stock.read',
  query: z.object({ number: z.string().trim().min(1).max(40) }),
  reply: z.object({ items: z.array(FoundBatch) }),
  errors: [],
})

export const recallBatch = endpoint({
  id: 'recallBatch',
  method: 'POST',
  path: '/v1/batches/:id/recall',
  summary: 'Stops a batch from being sold or used, for good; what is promised of it is looked at by people.',
  permission: 'stock.manage',
  params: ById,
  status: 200,
  body: z.object({ reason: Line.min(3) }),
  reply: FoundBatch,
  errors: ['batch_not_found', 'batch_recalled'],
  audit: { action: 'update', record: 'stock_batch' },
})
