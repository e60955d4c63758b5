import { z } from 'zod'
import { ById, CalendarDate, Id, Instant, page, PageQuery, Paise } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { Product } from './product.ts'

export const BatchNumber = z.string().trim().min(1).max(40)

export const Batch = z.object({
  id: Id,
  number: z.string(),
  manufacturedOn: CalendarDate.nullable(),
  importedOn: CalendarDate.nullable(),
  /** The last day on which it may be sold. */
  expiresOn: CalendarDate,
  expired: z.boolean(),
  /** Of one pack, as printed. */
  mrpPaise: Paise.nullable(),
  recalledAt: Instant.nullable(),
  recallReason: z.string().nullable(),
})
export const StockedBatch = Batch.extend({
  onHand: z.int(),
  /** Of those on hand, promised to somebody. */
  reserved: z.int(),
})

/** A product in one store: what is there, what may be sold, and its batches, the first to expire first. */
export const StockItem = z.object({
  /** The product's. */
  id: Id,
  product: Product,
  onHand: z.int(),
  reserved: z.int(),
  /** Neither promised nor expired nor recalled. */
  available: z.int(),
  /** From how many units on it runs low, and how many are then ordered; null: nobody said. */
  reorder: z.object({ minimum: z.int(), orderQuantity: z.int().nullable() }).nullable(),
  batches: z.array(StockedBatch),
})
export type StockItem = z.output<typeof StockItem>

export const listStock = endpoint({
  id: 'listStock',
  method: 'GET',
  path: '/v1/stores/:id/stock',
  summary: 'What a store holds, by product name; narrowed by a text or a barcode.',
  permission: 'stock.read',
  params: ById,
  query: PageQuery.extend({ text: z.string().trim().max(80).optional(), productId: Id.optional() }),
  reply: page(StockItem),
  errors: ['store_not_found'],
})
