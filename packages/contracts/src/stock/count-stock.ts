import { z } from 'zod'
import { ById, Id, Line } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { complaint } from '../field-codes.ts'

const Units = z.int().min(0).max(1_000_000)
const CountedLine = z.object({
  batchId: Id,
  /** How many were counted, in units. */
  counted: Units,
  /** How many the books said when the sheet was opened. */
  expected: Units,
})
const once = (lines: readonly { batchId: string }[]) =>
  new Set(lines.map(({ batchId }) => batchId)).size === lines.length

export const countStock = endpoint({
  id: 'countStock',
  method: 'POST',
  path: '/v1/stores/:id/counts',
  summary:
    'Corrects what is on hand of many batches to what was counted, all or none. What moved since the sheet was opened refuses it: the count is out of date.',
  permission: 'stock.manage',
  params: ById,
  body: z.object({
    lines: z.array(CountedLine).min(1).max(500).refine(once, complaint('twice')),
    reason: Line.min(3),
  }),
  reply: z.object({
    countId: Id,
    /** Where the count differs from the books. */
    differences: z.array(z.object({ batchId: Id, difference: z.int() })),
  }),
  errors: ['store_not_found', 'batch_not_found', 'stock_moved', 'insufficient_stock'],
  idempotency: 'required',
  audit: { action: 'update', record: 'stock' },
})
