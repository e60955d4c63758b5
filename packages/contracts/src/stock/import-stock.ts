import { z } from 'zod'
import { ById } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { LineProblem } from '../line-problem.ts'

export const importStock = endpoint({
  id: 'importStock',
  method: 'POST',
  path: '/v1/stores/:id/import',
  summary:
    'Checks a CSV of products and opening stock whole, and imports it when asked to and every row is sound.',
  permission: 'stock.manage',
  params: ById,
  status: 200,
  body: z.object({ csv: z.string().min(1).max(900_000), apply: z.boolean() }),
  reply: z.object({
    rows: z.int(),
    sound: z.int(),
    /** Rows that were imported: all, or none. */
    imported: z.int(),
    /** What is wrong, by line of the file and column; the first 200. */
    problems: z.array(LineProblem),
  }),
  errors: ['store_not_found', 'csv_unreadable'],
  audit: { action: 'update', record: 'stock' },
})
