import { z } from 'zod'
import { ById, Id } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { Product } from './product.ts'
import { StockedBatch } from './stock.ts'

export const setReorderLevel = endpoint({
  id: 'setReorderLevel',
  method: 'PUT',
  path: '/v1/stores/:id/reorder-levels/:productId',
  summary: 'Says from how many units on a product is running low in a store; null: no warning.',
  permission: 'stock.manage',
  params: ById.extend({ productId: Id }),
  body: z.object({
    minimum: z.int().min(0).max(1_000_000).nullable(),
    /** How many units to order then. */
    orderQuantity: z.int().min(1).max(1_000_000).nullable().optional(),
  }),
  reply: z.object({ minimum: z.int().nullable(), orderQuantity: z.int().nullable() }),
  errors: ['store_not_found', 'product_not_found'],
  audit: { action: 'update', record: 'store' },
})

export const listLowStock = endpoint({
  id: 'listLowStock',
  method: 'GET',
  path: '/v1/stores/:id/low-stock',
  summary: 'Products of a store at or below their minimum, the emptiest first.',
  permission: 'stock.read',
  params: ById,
  reply: z.object({
    items: z.array(
      z.object({
        product: Product,
        /** Neither promised nor expired nor recalled. */
        available: z.int(),
        minimum: z.int(),
        orderQuantity: z.int().nullable(),
        /** On order and not yet here. */
        onOrder: z.int(),
      }),
    ),
  }),
  errors: ['store_not_found'],
})

export const listNearExpiry = endpoint({
  id: 'listNearExpiry',
  method: 'GET',
  path: '/v1/stores/:id/near-expiry',
  summary: 'Batches of a store that have expired or will within so many days, the first first.',
  permission: 'stock.read',
  params: ById,
  query: z.object({ days: z.coerce.number().int().min(0).max(730).default(90) }),
  reply: z.object({
    items: z.array(z.object({ product: Product, batch: StockedBatch })),
  }),
  errors: ['store_not_found'],
})
