import { z } from 'zod'
import { ById, CalendarDate, Id, Instant, Line, page, PageQuery, Paise, Text } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { Quantity } from './movements.ts'

export const PurchaseOrderStatus = z.enum(['open', 'partly_received', 'received', 'cancelled'])
export const PurchaseOrder = z.object({
  id: Id,
  storeId: Id,
  supplier: z.string(),
  note: z.string(),
  status: PurchaseOrderStatus,
  orderedAt: Instant,
  expectedOn: CalendarDate.nullable(),
  lines: z.array(
    z.object({
      product: z.object({
        id: Id,
        name: z.string(),
        strength: z.string().nullable(),
        form: z.string().nullable(),
        unit: z.string(),
        packSize: z.int(),
        mrpPaise: Paise.nullable(),
      }),
      /** In units. */
      quantity: z.int(),
      received: z.int(),
      /** What one unit was said to cost. */
      costPaise: Paise.nullable(),
    }),
  ),
  abilities: z.object({ receive: z.boolean(), cancel: z.boolean() }),
})
export type PurchaseOrder = z.output<typeof PurchaseOrder>

export const createPurchaseOrder = endpoint({
  id: 'createPurchaseOrder',
  method: 'POST',
  path: '/v1/stores/:id/purchase-orders',
  summary: 'Notes what was ordered from a supplier, to be received against.',
  permission: 'stock.manage',
  params: ById,
  body: z.object({
    supplier: Line.min(1),
    note: Text.optional(),
    expectedOn: CalendarDate.nullable().optional(),
    lines: z
      .array(z.object({ productId: Id, quantity: Quantity, costPaise: Paise.nullable().optional() }))
      .min(1)
      .max(200),
  }),
  reply: PurchaseOrder,
  errors: ['store_not_found', 'product_not_found', 'product_twice'],
  idempotency: 'required',
  audit: { action: 'create', record: 'purchase_order' },
})

export const listPurchaseOrders = endpoint({
  id: 'listPurchaseOrders',
  method: 'GET',
  path: '/v1/stores/:id/purchase-orders',
  summary: 'What a store ordered, newest first.',
  permission: 'stock.read',
  params: ById,
  query: PageQuery.extend({ open: z.enum(['true', 'false']).optional() }),
  reply: page(PurchaseOrder),
  errors: ['store_not_found'],
})

export const getPurchaseOrder = endpoint({
  id: 'getPurchaseOrder',
  method: 'GET',
  path: '/v1/purchase-orders/:id',
  summary: 'One purchase order with what has arrived of it.',
  permission: 'stock.read',
  params: ById,
  reply: PurchaseOrder,
  errors: ['purchase_order_not_found'],
})

export const cancelPurchaseOrder = endpoint({
  id: 'cancelPurchaseOrder',
  method: 'POST',
  path: '/v1/purchase-orders/:id/cancellation',
  summary: 'Closes a purchase order of which nothing more is to come.',
  permission: 'stock.manage',
  params: ById,
  status: 200,
  reply: PurchaseOrder,
  errors: ['purchase_order_not_found', 'purchase_order_closed'],
  audit: { action: 'update', record: 'purchase_order' },
})
