import { z } from 'zod'
import { ById, CalendarDate, Id, Instant, Line, page, PageQuery, Paise } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { BatchNumber } from './stock.ts'

export const MovementKind = z.enum([
  'receipt',
  'sale',
  'return',
  'transfer',
  'adjustment',
  'write_off',
  'consumption',
])
/** In units of the product. */
export const Quantity = z.int().min(1).max(1_000_000)

export const StockMovement = z.object({
  id: Id,
  kind: MovementKind,
  /** In units; what came in is positive. */
  quantity: z.int(),
  reason: z.string().nullable(),
  product: z.object({ id: Id, name: z.string(), unit: z.string() }),
  batch: z.object({ id: Id, number: z.string(), expiresOn: CalendarDate }),
  by: z.string().nullable(),
  at: Instant,
})

export const listStockMovements = endpoint({
  id: 'listStockMovements',
  method: 'GET',
  path: '/v1/stores/:id/movements',
  summary: "A store's ledger, newest first: every movement, none ever changed.",
  permission: 'stock.read',
  params: ById,
  query: PageQuery.extend({
    productId: Id.optional(),
    batchId: Id.optional(),
    kind: MovementKind.optional(),
  }),
  reply: page(StockMovement),
  errors: ['store_not_found'],
})

/** One batch as it arrives. The same number again must say the same of itself. */
export const ReceivedBatch = z.object({
  productId: Id,
  batchNumber: BatchNumber,
  manufacturedOn: CalendarDate.nullable().optional(),
  importedOn: CalendarDate.nullable().optional(),
  expiresOn: CalendarDate,
  /** Of one pack, as printed; the product's own when left out. */
  mrpPaise: Paise.min(1).nullable().optional(),
  /** In units; `unit` repeats which, so that packs are not taken for pieces. */
  quantity: Quantity,
  unit: z.string().max(30),
  /** What was paid for one unit, where known. */
  costPaise: Paise.nullable().optional(),
})

export const adjustStock = endpoint({
  id: 'adjustStock',
  method: 'POST',
  path: '/v1/stores/:id/adjustments',
  summary: 'Corrects what is on hand of a batch after a count, with the reason.',
  permission: 'stock.manage',
  params: ById,
  body: z.object({
    batchId: Id,
    /** How many were counted, in units. */
    counted: z.int().min(0).max(1_000_000),
    reason: Line.min(3),
  }),
  reply: z.object({ difference: z.int(), onHand: z.int() }),
  errors: ['store_not_found', 'batch_not_found', 'insufficient_stock'],
  idempotency: 'required',
  audit: { action: 'update', record: 'stock' },
})

export const transferStock = endpoint({
  id: 'transferStock',
  method: 'POST',
  path: '/v1/stores/:id/transfers',
  summary: 'Moves units of a batch to another store of the same facility.',
  permission: 'stock.manage',
  params: ById,
  body: z.object({ batchId: Id, toStoreId: Id, quantity: Quantity }),
  reply: z.object({ transferId: Id }),
  errors: ['store_not_found', 'batch_not_found', 'insufficient_stock', 'same_store'],
  idempotency: 'required',
  audit: { action: 'update', record: 'stock' },
})

export const writeOffStock = endpoint({
  id: 'writeOffStock',
  method: 'POST',
  path: '/v1/stores/:id/write-offs',
  summary: 'Takes units of a batch out for good: expired, broken, recalled.',
  permission: 'stock.manage',
  params: ById,
  body: z.object({ batchId: Id, quantity: Quantity, reason: Line.min(3) }),
  reply: z.object({ onHand: z.int() }),
  errors: ['store_not_found', 'batch_not_found', 'insufficient_stock'],
  idempotency: 'required',
  audit: { action: 'update', record: 'stock' },
})

export const consumeStock = endpoint({
  id: 'consumeStock',
  method: 'POST',
  path: '/v1/stores/:id/consumptions',
  summary: 'Uses up units of a product in the house, from the batch that expires first.',
  permission: 'stock.manage',
  params: ById,
  body: z.object({ productId: Id, quantity: Quantity, unit: z.string().max(30), reason: Line.min(3) }),
  reply: z.object({ batches: z.array(z.object({ batchId: Id, number: z.string(), quantity: z.int() })) }),
  errors: ['store_not_found', 'product_not_found', 'unit_differs', 'insufficient_stock'],
  idempotency: 'required',
  audit: { action: 'update', record: 'stock' },
})

export const receiveGoods = endpoint({
  id: 'receiveGoods',
  method: 'POST',
  path: '/v1/stores/:id/receipts',
  summary: 'Books goods in, batch by batch, all or nothing.',
  permission: 'stock.manage',
  params: ById,
  body: z.object({
    supplier: Line.min(1),
    /** The number of the supplier's invoice. */
    invoiceNumber: Line.nullable().optional(),
    purchaseOrderId: Id.nullable().optional(),
    lines: z.array(ReceivedBatch).min(1).max(200),
  }),
  reply: z.object({
    id: Id,
    receivedAt: Instant,
    lines: z.array(z.object({ batchId: Id, productId: Id, quantity: z.int() })),
  }),
  errors: [
    'store_not_found',
    'product_not_found',
    'purchase_order_not_found',
    'unit_differs',
    'batch_expires_before_made',
    'batch_expired',
    'batch_differs',
  ],
  idempotency: 'required',
  audit: { action: 'create', record: 'goods_receipt' },
})
