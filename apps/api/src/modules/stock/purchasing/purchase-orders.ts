import type * as contract from '@imeds/contracts/stock'
import type { PurchaseOrder } from '@imeds/contracts/stock'
import type { Actor } from '../../../platform/actor.ts'
import { inTransaction, type Db, type Tx } from '../../../platform/db/database.ts'
import { decodeCursor, toPage } from '../../../platform/db/page.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { findProducts } from '../products/product.repository.ts'
import {
  ProductNotFound,
  PurchaseOrderClosed,
  PurchaseOrderNotFound,
  StoreNotFound,
} from '../stock.errors.ts'
import { reachesFacility, requireStore } from '../stock.scope.ts'
import type { StoreRow } from '../stores/store.repository.ts'
import {
  closePurchaseOrder,
  findPurchaseLines,
  findPurchaseOrder,
  insertPurchaseOrder,
  selectPurchaseOrders,
  type PurchaseOrderRow,
} from './purchase-order.repository.ts'
import { toPurchaseOrderView } from './purchase-order.view.ts'

/** Notes what was ordered from a supplier. */
export const createPurchaseOrder: Handler<typeof contract.createPurchaseOrder> = async (
  { db, clock },
  actor,
  { params, body },
  { audit },
) => {
  const store = await requireStore(db, actor, 'stock.manage', params.id)
  return inTransaction(db, async (tx) => {
    const ids = body.lines.map(({ productId }) => productId)
    const known = await findProducts(tx, ids)
    const mine = new Set(known.filter(isOnListOf(store)).map(({ id }) => id))
    const missing = ids.findIndex((id) => !mine.has(id))
    if (missing >= 0)
      throw new ProductNotFound({
        fields: [{ path: `body.lines.${missing}.productId`, code: 'not_on_list' }],
      })
    const order = await insertPurchaseOrder(
      tx,
      {
        store_id: store.id,
        supplier: body.supplier,
        note: body.note ?? '',
        expected_on: body.expectedOn ?? null,
        ordered_by: actor.userId,
        ordered_at: clock.now(),
      },
      body.lines.map((line) => ({ ...line, costPaise: line.costPaise ?? null })),
    )
    audit.recordId = order.id
    return see(tx, actor, store, order)
  })
}

const isOnListOf = (store: StoreRow) => (product: { facility_id: string | null }) =>
  product.facility_id === null || product.facility_id === store.facility_id

/** What a store ordered, newest first. */
export const listPurchaseOrders: Handler<typeof contract.listPurchaseOrders> = async (
  { db },
  actor,
  { params, query },
) => {
  const store = await requireStore(db, actor, 'stock.read', params.id)
  const rows = await selectPurchaseOrders(db, {
    storeId: store.id,
    openOnly: query.open === 'true',
    before: decodeCursor(query.cursor, 'text'),
    limit: query.limit,
  })
  const { items, next } = toPage(rows, query.limit, (row) => row.id)
  return { items: await seeAll(db, actor, store, items), next }
}

/** One purchase order. */
export const getPurchaseOrder: Handler<typeof contract.getPurchaseOrder> = async (
  { db },
  actor,
  { params },
) => {
  const { order, store } = await requireOrder(db, actor, 'stock.read', params.id)
  return see(db, actor, store, order)
}

/** Closes a purchase order of which nothing more is to come. */
export const cancelPurchaseOrder: Handler<typeof contract.cancelPurchaseOrder> = async (
  { db, clock },
  actor,
  { params },
) =>
  inTransaction(db, async (tx) => {
    const { store } = await requireOrder(tx, actor, 'stock.manage', params.id)
    const closed = await closePurchaseOrder(tx, params.id, clock.now())
    if (!closed) throw new PurchaseOrderClosed()
    return see(tx, actor, store, closed)
  })

async function requireOrder(
  db: Db | Tx,
  actor: Actor,
  permission: 'stock.read' | 'stock.manage',
  id: string,
) {
  const order = await findPurchaseOrder(db, id)
  if (!order) throw new PurchaseOrderNotFound()
  const store = await requireStore(db, actor, permission, order.store_id).catch((error: unknown) => {
    throw error instanceof StoreNotFound ? new PurchaseOrderNotFound() : error
  })
  return { order, store }
}

const see = async (
  db: Db | Tx,
  actor: Actor,
  store: StoreRow,
  order: PurchaseOrderRow,
): Promise<PurchaseOrder> => (await seeAll(db, actor, store, [order]))[0]!

async function seeAll(db: Db | Tx, actor: Actor, store: StoreRow, orders: readonly PurchaseOrderRow[]) {
  const lines = await findPurchaseLines(
    db,
    orders.map(({ id }) => id),
  )
  const byOrder = Map.groupBy(lines, (line): string => line.purchase_order_id)
  const mayManage = reachesFacility(actor, 'stock.manage', store.facility_id)
  return orders.map((order) => toPurchaseOrderView(order, byOrder.get(order.id) ?? [], mayManage))
}
