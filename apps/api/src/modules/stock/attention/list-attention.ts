import type * as contract from '@imeds/contracts/stock'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { dateIn } from '../../patients/index.ts'
import { toStockedBatch } from '../levels/level.view.ts'
import { findProducts } from '../products/product.repository.ts'
import { toProductView } from '../products/product.view.ts'
import { ProductNotFound } from '../stock.errors.ts'
import { requireStore } from '../stock.scope.ts'
import { deleteReorderLevel, selectExpiring, selectLow, upsertReorderLevel } from './attention.repository.ts'
import { daysLater } from './days.ts'

/** Sets from how many units on a product is running low. */
export const setReorderLevel: Handler<typeof contract.setReorderLevel> = async (
  { db },
  actor,
  { params, body: { minimum, orderQuantity = null } },
) => {
  const store = await requireStore(db, actor, 'stock.manage', params.id)
  const [product] = await findProducts(db, [params.productId])
  if (!product || (product.facility_id !== null && product.facility_id !== store.facility_id))
    throw new ProductNotFound()
  await inTransaction(db, (tx) =>
    minimum === null
      ? deleteReorderLevel(tx, store.id, product.id)
      : upsertReorderLevel(tx, {
          store_id: store.id,
          product_id: product.id,
          minimum,
          order_quantity: orderQuantity,
        }),
  )
  return { minimum, orderQuantity: minimum === null ? null : orderQuantity }
}

/** What has to be ordered. */
export const listLowStock: Handler<typeof contract.listLowStock> = async (
  { db, clock },
  actor,
  { params },
) => {
  const store = await requireStore(db, actor, 'stock.read', params.id)
  const low = await selectLow(db, store.id, dateIn(store.time_zone, clock.now()))
  const products = await productsById(
    db,
    low.map((row) => row.product_id),
  )
  return {
    items: low.map((row) => ({
      product: toProductView(products.get(row.product_id)!),
      available: row.available,
      minimum: row.minimum,
      orderQuantity: row.order_quantity,
      onOrder: row.on_order,
    })),
  }
}

/** What has to be sold soon, sent back or written off. */
export const listNearExpiry: Handler<typeof contract.listNearExpiry> = async (
  { db, clock },
  actor,
  { params, query },
) => {
  const store = await requireStore(db, actor, 'stock.read', params.id)
  const today = dateIn(store.time_zone, clock.now())
  const batches = await selectExpiring(db, store.id, daysLater(today, query.days))
  const products = await productsById(
    db,
    batches.map((row) => row.product_id),
  )
  return {
    items: batches.map((row) => ({
      product: toProductView(products.get(row.product_id)!),
      batch: toStockedBatch(row, today),
    })),
  }
}

const productsById = async (db: Parameters<typeof findProducts>[0], ids: readonly string[]) =>
  new Map((await findProducts(db, ids)).map((row) => [row.id, row]))
