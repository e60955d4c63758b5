import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as contract from '@imeds/contracts/stock'
import { createFacility } from '../../../test/factories/facilities.ts'
import {
  createProduct,
  createShop,
  createStoreOf,
  levelsOf,
  stockUp,
  type Shop,
} from '../../../test/factories/stock.ts'
import { startTestApp, type TestApp } from '../../../test/harness.ts'
import { createPerson } from '../../../test/people.ts'
import { inTransaction } from '../../platform/db/database.ts'
import { newId } from '../../platform/ids.ts'
import { sell } from './index.ts'

let test: TestApp
let shop: Shop
beforeAll(async () => {
  test = await startTestApp()
  shop = await createShop(test)
})
afterAll(() => test.close())

const tablets = {
  kind: 'medicine' as const,
  name: 'Calpol 650',
  manufacturer: 'Sahyadri Labs',
  genericName: 'Paracetamol',
  form: 'tablet',
  strength: '650 mg',
  unit: 'tablet',
  packSize: 15,
  hsnCode: '30049099',
  mrpPaise: 3365,
  gtin: '8901234567894',
}
const add = (body: object, as = shop.operator) =>
  test.call(contract.createProduct, { params: { id: shop.facility.id }, body: body as never }, { as })
const receiveAt = (storeId: string, line: object, as = shop.operator) =>
  test.call(
    contract.receiveGoods,
    { params: { id: storeId }, body: { supplier: 'Deccan Distributors', lines: [line as never] } },
    { as },
  )
const lineOf = (productId: string, over: object = {}) => ({
  productId,
  batchNumber: `N${newId().slice(-8)}`,
  manufacturedOn: '2026-01-01',
  expiresOn: '2027-12-31',
  quantity: 30,
  unit: 'tablet',
  ...over,
})

describe('products', () => {
  it('are found by the beginning of a name, by a mistaken spelling, and by the barcode', async () => {
    const made = (await add(tablets)).reply()
    expect(made).toMatchObject({ ...tablets, facilityId: shop.facility.id, active: true })
    const find = async (text: string) =>
      (await test.call(contract.searchProducts, { query: { text, limit: 5 } }, { as: shop.operator })).reply()
    for (const text of ['calp', 'calpoll', '8901234567894'])
      expect((await find(text)).items.map(({ id }) => id)).toContain(made.id)
  })

  it('of one shop are not on the list of another, but for those who ask for them', async () => {
    const own = (await add({ ...tablets, name: 'Ownbrand', gtin: null })).reply()
    const other = await createShop(test)
    const find = async (facilityId?: string) => {
      const query = { text: 'ownbrand', limit: 5, ...(facilityId ? { facilityId } : {}) }
      return (await test.call(contract.searchProducts, { query }, { as: other.operator })).reply().items
    }
    expect(await find()).toEqual([])
    expect(await find(shop.facility.id)).toMatchObject([{ id: own.id }])
  })

  it('refuses one that is there, a barcode that is taken, a medicine without a retail price', async () => {
    await add({ ...tablets, name: 'Twice', gtin: '8901234567001' })
    const again = await add({ ...tablets, name: 'TWICE', gtin: null })
    expect(again.problem()).toMatchObject({ status: 409, code: 'product_exists' })
    const code = await add({ ...tablets, name: 'Another', gtin: '8901234567001' })
    expect(code.problem()).toMatchObject({ status: 409, code: 'barcode_taken' })
    const free = await add({ ...tablets, name: 'Free', gtin: null, mrpPaise: null })
    expect(free.problem().fields).toMatchObject([{ path: 'body.mrpPaise' }])
    const unknown = await add({ ...tablets, name: 'Unknown', gtin: null, medicineId: newId() })
    expect(unknown.problem().code).toBe('medicine_not_found')
  })

  it('are changed by their own shop only, and the common list by nobody', async () => {
    const { id } = (await add({ ...tablets, name: 'Changing', gtin: null })).reply()
    const change = (productId: string, as = shop.operator) =>
      test.call(contract.updateProduct, { params: { id: productId }, body: { mrpPaise: 4000 } }, { as })
    expect((await change(id)).reply().mrpPaise).toBe(4000)
    const stranger = (await createShop(test)).operator
    expect((await change(id, stranger)).problem().code).toBe('product_not_found')
    expect((await change((await createProduct(test)).id)).problem().code).toBe('product_not_found')
  })
})

describe('stores', () => {
  it('are kept by the operators of their facility', async () => {
    const params = { id: shop.facility.id }
    const body = { name: 'Night counter', branch: 'Banjara Hills', consultant: 'Pooja Menon' }
    const made = (await test.call(contract.createStore, { params, body }, { as: shop.operator })).reply()
    expect(made).toMatchObject({ ...body, facilityId: shop.facility.id, abilities: { manage: true } })
    const twice = await test.call(contract.createStore, { params, body }, { as: shop.operator })
    expect(twice.problem().code).toBe('store_exists')
    const stranger = (await createShop(test)).operator
    expect((await test.call(contract.createStore, { params, body }, { as: stranger })).problem().code).toBe(
      'facility_not_found',
    )
    const listed = (await test.call(contract.listStores, { query: {} }, { as: shop.operator })).reply()
    expect(listed.items.map(({ name }) => name)).toEqual(['Main counter', 'Night counter'])
  })
})

describe('goods that arrive', () => {
  it('stand in the stock and in the ledger, batch by batch', async () => {
    const product = await createProduct(test, { name: 'Arriving' })
    const { storeId, operator } = shop
    const answer = (await receiveAt(storeId, lineOf(product.id, { batchNumber: 'A1' }))).reply()
    const stock = (
      await test.call(
        contract.listStock,
        { params: { id: storeId }, query: { text: 'arriv', limit: 5 } },
        { as: operator },
      )
    ).reply()
    expect(stock.items).toMatchObject([
      { product: { id: product.id }, onHand: 30, reserved: 0, available: 30, batches: [{ number: 'A1' }] },
    ])
    const ledger = (
      await test.call(
        contract.listStockMovements,
        { params: { id: storeId }, query: { productId: product.id, limit: 5 } },
        { as: operator },
      )
    ).reply()
    expect(ledger.items).toMatchObject([
      { kind: 'receipt', quantity: 30, batch: { id: answer.lines[0]!.batchId }, by: 'Pooja Menon' },
    ])
  })

  it('are refused where they cannot be true, naming the field, and nothing is booked', async () => {
    const { id } = await createProduct(test)
    const before = await levelsOf(test, shop.storeId)
    const refused = async (over: object) => {
      const { status, code, fields } = (await receiveAt(shop.storeId, lineOf(id, over))).problem()
      return { status, code, path: fields?.[0]?.path }
    }
    expect(await refused({ manufacturedOn: '2028-01-01' })).toEqual({
      status: 422,
      code: 'batch_expires_before_made',
      path: 'body.lines.0.expiresOn',
    })
    expect(await refused({ expiresOn: '2026-12-06' })).toMatchObject({ code: 'batch_expired' })
    expect(await refused({ unit: 'strip' })).toMatchObject({
      code: 'unit_differs',
      path: 'body.lines.0.unit',
    })
    expect(await refused({ productId: newId() })).toMatchObject({ status: 404, code: 'product_not_found' })
    expect(await refused({ quantity: 0 })).toMatchObject({ status: 400, path: 'body.lines.0.quantity' })
    expect(await levelsOf(test, shop.storeId)).toEqual(before)
  })

  it('of a known batch say what is known of it', async () => {
    const { id } = await createProduct(test)
    const line = lineOf(id, { batchNumber: 'SAME' })
    await receiveAt(shop.storeId, line)
    expect((await receiveAt(shop.storeId, line)).status).toBe(201)
    const other = await receiveAt(shop.storeId, { ...line, expiresOn: '2028-01-31' })
    expect(other.problem()).toMatchObject({
      status: 409,
      code: 'batch_differs',
      data: { expiresOn: '2027-12-31' },
    })
  })
})

describe('stock that moves', () => {
  it('is counted, written off, moved and used up', async () => {
    const { storeId, facility, operator } = shop
    const other = await createStoreOf(test, facility.id, 'Cold room')
    const { id } = await createProduct(test)
    const batchId = await stockUp(test, storeId, id, 20)
    const params = { id: storeId }
    const as = { as: operator }
    const counted = { batchId, counted: 18, reason: 'Two were broken' }
    expect((await test.call(contract.adjustStock, { params, body: counted }, as)).reply()).toEqual({
      difference: -2,
      onHand: 18,
    })
    const broken = { batchId, quantity: 3, reason: 'Wet' }
    expect((await test.call(contract.writeOffStock, { params, body: broken }, as)).reply().onHand).toBe(15)
    const moved = { batchId, toStoreId: other, quantity: 5 }
    expect((await test.call(contract.transferStock, { params, body: moved }, as)).status).toBe(201)
    const used = { productId: id, quantity: 4, unit: 'tablet', reason: 'First aid' }
    expect(
      (await test.call(contract.consumeStock, { params, body: used }, as)).reply().batches,
    ).toMatchObject([{ batchId, quantity: 4 }])
    expect(await levelsOf(test, other)).toMatchObject([{ on_hand: 5 }])
    const tooMany = await test.call(contract.consumeStock, { params, body: { ...used, quantity: 7 } }, as)
    expect(tooMany.problem()).toMatchObject({
      status: 409,
      code: 'insufficient_stock',
      data: { available: 6 },
    })
    const here = await test.call(
      contract.transferStock,
      { params, body: { ...moved, toStoreId: storeId } },
      as,
    )
    expect(here.problem().code).toBe('same_store')
    const packs = await test.call(contract.consumeStock, { params, body: { ...used, unit: 'strip' } }, as)
    expect(packs.problem().code).toBe('unit_differs')
  })

  it('that has expired is not sold: not found by anybody, and refused by the database', async () => {
    const { id } = await createProduct(test)
    const batchId = await stockUp(test, shop.storeId, id, 10, { expiresOn: '2026-12-07' })
    const at = new Date('2026-12-07T19:00:00Z')
    const source = { type: 'test', id: newId() }
    const sale = (when: Date) =>
      inTransaction(test.deps.db, (tx) =>
        sell(tx, {
          storeId: shop.storeId,
          lines: [{ productId: id, quantity: 1 }],
          source,
          by: null,
          at: when,
        }),
      )
    // 18:30 UTC is midnight in India: the last day is over.
    await expect(sale(at)).rejects.toMatchObject({ code: 'insufficient_stock' })
    await expect(sale(new Date('2026-12-07T18:00:00Z'))).resolves.toMatchObject([
      { batchId, unitPricePaise: 350 },
    ])
    const forced = test.deps.db.insertInto('stock_movement').values({
      store_id: shop.storeId,
      batch_id: batchId,
      kind: 'sale',
      quantity: -1,
      source_type: 'test',
      source_id: newId(),
      moved_at: at,
    })
    await expect(forced.execute()).rejects.toMatchObject({ constraint: 'stock_not_expired' })
  })

  it('is changed by movements only, and they are never changed', async () => {
    const { id } = await createProduct(test)
    const batchId = await stockUp(test, shop.storeId, id, 10)
    const { db } = test.deps
    const level = db.updateTable('stock_level').set({ on_hand: 99 }).where('batch_id', '=', batchId)
    await expect(level.execute()).rejects.toThrow('movements')
    const movement = db.updateTable('stock_movement').set({ quantity: 99 }).where('batch_id', '=', batchId)
    await expect(movement.execute()).rejects.toThrow('append-only')
    const gone = db.deleteFrom('stock_movement').where('batch_id', '=', batchId)
    await expect(gone.execute()).rejects.toThrow('append-only')
  })
})

describe('other people', () => {
  it('see and touch nothing of it', async () => {
    const params = { id: shop.storeId }
    const clinic = await createFacility(test)
    for (const role of ['patient', 'practitioner', 'front_desk'] as const) {
      const as = await createPerson(test, { role, facilityId: clinic.id })
      const read = await test.call(contract.listStock, { params, query: { limit: 5 } }, { as })
      expect(read.problem()).toMatchObject({ status: 403 })
    }
    const stranger = (await createShop(test)).operator
    const foreign = await test.call(contract.listStock, { params, query: { limit: 5 } }, { as: stranger })
    expect(foreign.problem()).toMatchObject({ status: 404, code: 'store_not_found' })
  })
})
