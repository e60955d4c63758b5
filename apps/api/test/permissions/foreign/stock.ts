import { createProduct, createShop, stockUp } from '../../factories/stock.ts'
import type { TestApp } from '../../harness.ts'
import type { Person } from '../../people.ts'
import type { ForeignCase, World } from '../foreign-rows.ts'

/** A pharmacy's store and what is in it. */
export type StockRows = {
  pooja: Person
  shopId: string
  store: string
  product: string
  batch: string
  purchaseOrder: string
}

export async function createStockRows(test: TestApp): Promise<StockRows> {
  const { facility, operator, storeId } = await createShop(test)
  const { id } = await createProduct(test, { facility_id: facility.id })
  const batch = await stockUp(test, storeId, id, 10)
  const { id: purchaseOrder } = await test.deps.db
    .insertInto('purchase_order')
    .values({
      store_id: storeId,
      supplier: 'Deccan',
      ordered_by: operator.userId,
      ordered_at: test.clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { pooja: operator, shopId: facility.id, store: storeId, product: id, batch, purchaseOrder }
}

const of = (id: ForeignCase['id'], rest: Omit<ForeignCase, 'id' | 'as'> = {}): ForeignCase => ({
  as: 'pharmacy_operator',
  id,
  ...rest,
})
const store = (world: World) => world.store

const line = { batchNumber: 'X', expiresOn: '2027-12-31', quantity: 1, unit: 'tablet' }
const goods = (world: World) => ({ ...line, productId: world.product })

export const stockCases: Record<string, ForeignCase> = {
  createProduct: of((world) => world.shopId, {
    body: { kind: 'supply', name: 'Gauze', unit: 'piece', packSize: 1 },
  }),
  updateProduct: of((world) => world.product, { body: { active: true } }),
  createStore: of((world) => world.shopId, { body: { name: 'Cold room' } }),
  updateStore: of(store, { body: { branch: 'North' } }),
  listStock: of(store),
  listStockMovements: of(store),
  receiveGoods: of(store, { body: (world) => ({ supplier: 'Deccan', lines: [goods(world)] }) }),
  adjustStock: of(store, { body: (world) => ({ batchId: world.batch, counted: 9, reason: 'A count' }) }),
  countStock: of(store, {
    body: (world) => ({ lines: [{ batchId: world.batch, counted: 9, expected: 10 }], reason: 'A count' }),
  }),
  transferStock: of(store, {
    body: (world) => ({ batchId: world.batch, toStoreId: world.store, quantity: 1 }),
  }),
  writeOffStock: of(store, { body: (world) => ({ batchId: world.batch, quantity: 1, reason: 'Wet' }) }),
  consumeStock: of(store, {
    body: (world) => ({ productId: world.product, quantity: 1, unit: 'tablet', reason: 'First aid' }),
  }),
  setReorderLevel: of(store, {
    more: (world) => ({ productId: world.product }),
    body: { minimum: 5 },
  }),
  listLowStock: of(store),
  listNearExpiry: of(store),
  listPurchaseOrders: of(store),
  createPurchaseOrder: of(store, {
    body: (world) => ({ supplier: 'Deccan', lines: [{ productId: world.product, quantity: 5 }] }),
  }),
  getPurchaseOrder: of((world) => world.purchaseOrder),
  cancelPurchaseOrder: of((world) => world.purchaseOrder),
  importStock: of(store, { body: { csv: 'name,unit', apply: false } }),
  recallBatch: of((world) => world.batch, { body: { reason: 'A test of scope' } }),
}
