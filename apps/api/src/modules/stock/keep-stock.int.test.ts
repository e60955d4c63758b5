import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as contract from '@imeds/contracts/stock'
import { createProduct, createShop, levelsOf, stockUp, type Shop } from '../../../test/factories/stock.ts'
import { startTestApp, type TestApp } from '../../../test/harness.ts'
import { inTransaction } from '../../platform/db/database.ts'
import { newId } from '../../platform/ids.ts'
import { reserve, sellReserved } from './index.ts'

let test: TestApp
let shop: Shop
beforeAll(async () => {
  test = await startTestApp()
  shop = await createShop(test)
})
afterAll(() => test.close())

const here = () => ({ params: { id: shop.storeId } })
const as = () => ({ as: shop.operator })

describe('a count of the whole shelf', () => {
  type Line = { batchId: string; counted: number; expected: number }
  const count = (lines: Line[], who = shop.operator) =>
    test.call(contract.countStock, { ...here(), body: { lines, reason: 'Count of November' } }, { as: who })
  const shelf = async () => {
    const { id } = await createProduct(test)
    return [await stockUp(test, shop.storeId, id, 30), await stockUp(test, shop.storeId, id, 20)] as const
  }

  it('writes one movement for each difference, of one source, and nothing where the books are right', async () => {
    const [first, second] = await shelf()
    const other = (await shelf())[0]
    const counted = await count([
      { batchId: first, counted: 28, expected: 30 },
      { batchId: second, counted: 20, expected: 20 },
      { batchId: other, counted: 31, expected: 30 },
    ])
    const { countId, differences } = counted.reply()
    expect(differences).toEqual([
      { batchId: first, difference: -2 },
      { batchId: other, difference: 1 },
    ])
    const rows = await test.deps.db
      .selectFrom('stock_movement')
      .select(['batch_id', 'kind', 'quantity', 'reason', 'moved_by'])
      .where('source_id', '=', countId)
      .orderBy('quantity')
      .execute()
    const said = { kind: 'adjustment', reason: 'Count of November', moved_by: shop.operator.userId }
    expect(rows).toEqual([
      { batch_id: first, quantity: -2, ...said },
      { batch_id: other, quantity: 1, ...said },
    ])
  })

  it('is out of date where something moved since, and then changes nothing', async () => {
    const [first, second] = await shelf()
    ;(await count([{ batchId: first, counted: 29, expected: 30 }])).reply()
    const late = await count([
      { batchId: second, counted: 5, expected: 20 },
      { batchId: first, counted: 30, expected: 30 },
    ])
    expect(late.problem()).toMatchObject({
      status: 409,
      code: 'stock_moved',
      data: { batchIds: [first] },
      fields: [{ path: 'body.lines.1.counted' }],
    })
    const again = await count([{ batchId: second, counted: 20, expected: 20 }])
    expect(again.reply().differences).toEqual([])
  })

  it('never goes below what somebody was promised', async () => {
    const [first] = await shelf()
    const { product_id: productId } = await test.deps.db
      .selectFrom('stock_batch')
      .select('product_id')
      .where('id', '=', first)
      .executeTakeFirstOrThrow()
    const source = { type: 'test', id: newId() }
    await inTransaction(test.deps.db, (tx) =>
      reserve(tx, {
        storeId: shop.storeId,
        lines: [{ productId, quantity: 8 }],
        source,
        by: null,
        at: test.clock.now(),
      }),
    )
    const short = (await count([{ batchId: first, counted: 7, expected: 30 }])).problem()
    expect(short).toMatchObject({
      status: 409,
      code: 'insufficient_stock',
      fields: [{ path: 'body.lines.0.counted', code: 'too_low' }],
    })
    ;(await count([{ batchId: first, counted: 8, expected: 30 }])).reply()
  })

  it('knows each batch once, of its own house only', async () => {
    const [first] = await shelf()
    const line = { batchId: first, counted: 1, expected: 30 }
    expect((await count([line, line])).problem()).toMatchObject({ status: 400 })
    const elsewhere = await createShop(test)
    const theirs = await stockUp(test, elsewhere.storeId, (await createProduct(test)).id, 5)
    const wrong = await count([line, { batchId: theirs, counted: 1, expected: 0 }])
    expect(wrong.problem()).toMatchObject({ status: 404, code: 'batch_not_found' })
    expect((await count([line], elsewhere.operator)).problem().code).toBe('store_not_found')
  })
})

describe('purchase orders', () => {
  const order = async (lines: object[]) =>
    test.call(
      contract.createPurchaseOrder,
      { ...here(), body: { supplier: 'Deccan Distributors', lines: lines as never } },
      as(),
    )
  const arrive = (purchaseOrderId: string, productId: string, quantity: number) =>
    test.call(
      contract.receiveGoods,
      {
        ...here(),
        body: {
          supplier: 'Deccan Distributors',
          purchaseOrderId,
          lines: [
            { productId, batchNumber: newId().slice(-8), expiresOn: '2027-12-31', quantity, unit: 'tablet' },
          ],
        },
      },
      as(),
    )

  it('are open until all has arrived, and closed then', async () => {
    const { id: productId } = await createProduct(test)
    const made = (await order([{ productId, quantity: 100, costPaise: 210 }])).reply()
    expect(made).toMatchObject({ status: 'open', abilities: { receive: true, cancel: true } })
    await arrive(made.id, productId, 60)
    const params = { id: made.id }
    const partly = (await test.call(contract.getPurchaseOrder, { params }, as())).reply()
    expect(partly).toMatchObject({ status: 'partly_received', lines: [{ quantity: 100, received: 60 }] })
    await arrive(made.id, productId, 45)
    const whole = (await test.call(contract.getPurchaseOrder, { params }, as())).reply()
    expect(whole).toMatchObject({
      status: 'received',
      lines: [{ received: 105 }],
      abilities: { receive: false },
    })
    expect((await arrive(made.id, productId, 1)).problem().code).toBe('purchase_order_not_found')
    const late = await test.call(contract.cancelPurchaseOrder, { params }, as())
    expect(late.problem()).toMatchObject({ status: 409, code: 'purchase_order_closed' })
  })

  it('name each product once, from the own list', async () => {
    const { id: productId } = await createProduct(test)
    const twice = await order([
      { productId, quantity: 1 },
      { productId, quantity: 2 },
    ])
    expect(twice.problem().code).toBe('product_twice')
    const unknown = await order([
      { productId, quantity: 1 },
      { productId: newId(), quantity: 2 },
    ])
    expect(unknown.problem()).toMatchObject({
      code: 'product_not_found',
      fields: [{ path: 'body.lines.1.productId' }],
    })
  })

  it('are listed, the newest first, the open ones alone where asked', async () => {
    const { id: productId } = await createProduct(test)
    const made = (await order([{ productId, quantity: 10 }])).reply()
    const closed = (await order([{ productId, quantity: 10 }])).reply()
    await test.call(contract.cancelPurchaseOrder, { params: { id: closed.id } }, as())
    const list = async (open?: 'true') =>
      (
        await test.call(
          contract.listPurchaseOrders,
          { ...here(), query: { limit: 2, ...(open ? { open } : {}) } },
          as(),
        )
      ).reply()
    expect((await list()).items.map(({ id }) => id)).toEqual([closed.id, made.id])
    expect((await list('true')).items[0]!.id).toBe(made.id)
  })
})

describe('what needs attention', () => {
  it('is what runs low, with what is on order already', async () => {
    const { id: productId } = await createProduct(test)
    const set = (minimum: number | null) =>
      test.call(
        contract.setReorderLevel,
        { params: { id: shop.storeId, productId }, body: { minimum, orderQuantity: 200 } },
        as(),
      )
    await stockUp(test, shop.storeId, productId, 30)
    await set(20)
    const low = async () =>
      (await test.call(contract.listLowStock, here(), as()))
        .reply()
        .items.filter((item) => item.product.id === productId)
    expect(await low()).toEqual([])
    await set(30)
    expect(await low()).toMatchObject([{ available: 30, minimum: 30, orderQuantity: 200, onOrder: 0 }])
    await set(null)
    expect(await low()).toEqual([])
  })

  it('is what expires soon, the first first', async () => {
    const { id } = await createProduct(test)
    const late = await stockUp(test, shop.storeId, id, 5, { expiresOn: '2027-02-28' })
    const soon = await stockUp(test, shop.storeId, id, 5, { expiresOn: '2026-12-31' })
    const list = async (days: number) =>
      (await test.call(contract.listNearExpiry, { ...here(), query: { days } }, as()))
        .reply()
        .items.map(({ batch }) => batch.id)
    expect(await list(90)).toEqual([soon, late])
    expect(await list(30)).toEqual([soon])
  })
})

describe('a recalled batch', () => {
  it('is found by its number, and nobody gets any more of it', async () => {
    const { id: productId } = await createProduct(test)
    const batchId = await stockUp(test, shop.storeId, productId, 10, { batchNumber: 'BAD-7' })
    const source = { type: 'test', id: newId() }
    const at = test.clock.now()
    const lines = [{ productId, quantity: 2 }]
    await inTransaction(test.deps.db, (tx) =>
      reserve(tx, { storeId: shop.storeId, lines, source, by: null, at }),
    )
    const found = (await test.call(contract.findBatches, { query: { number: 'bad-7' } }, as())).reply()
    expect(found.items).toMatchObject([{ id: batchId, onHand: 10, abilities: { recall: true } }])
    const recall = () =>
      test.call(contract.recallBatch, { params: { id: batchId }, body: { reason: 'Glass in it' } }, as())
    expect((await recall()).reply()).toMatchObject({
      recallReason: 'Glass in it',
      abilities: { recall: false },
    })
    expect((await recall()).problem().code).toBe('batch_recalled')
    const more = inTransaction(test.deps.db, (tx) =>
      reserve(tx, { storeId: shop.storeId, lines, source, by: null, at }),
    )
    await expect(more).rejects.toMatchObject({ code: 'insufficient_stock' })
    const promised = inTransaction(test.deps.db, (tx) => sellReserved(tx, { source, by: null, at }))
    await expect(promised).rejects.toMatchObject({ code: 'stock_recalled' })
    const stranger = (await createShop(test)).operator
    const theirs = await test.call(contract.findBatches, { query: { number: 'bad-7' } }, { as: stranger })
    expect(theirs.reply().items).toEqual([])
  })
})

describe('a stock list as CSV', () => {
  const header =
    'name,generic_name,form,strength,manufacturer,unit,pack_size,mrp,gtin,minimum,batch_number,expires_on,quantity'
  const send = (apply: boolean, ...lines: string[]) =>
    test.call(contract.importStock, { ...here(), body: { csv: [header, ...lines].join('\n'), apply } }, as())
  const row = (name: string, batch: string, quantity = 10) =>
    `${name},Paracetamol,tablet,500 mg,Sahyadri Labs,tablet,10,35.50,,5,${batch},2027-12-31,${quantity}`

  it('is checked whole, and nothing is imported unless asked', async () => {
    const rows = Array.from({ length: 1000 }, (_, n) => row(`Imported ${n}`, 'I1'))
    const good = (await send(false, ...rows)).reply()
    expect(good).toEqual({ rows: 1000, sound: 1000, imported: 0, problems: [] })
    rows[499] = row('Imported 499', 'I1').replace('2027-12-31', '2025-12-31')
    const before = await levelsOf(test, shop.storeId)
    const oneBad = (await send(true, ...rows)).reply()
    expect(oneBad).toMatchObject({
      rows: 1000,
      sound: 999,
      imported: 0,
      problems: [{ line: 501, field: 'expires_on', code: 'expired' }],
    })
    expect(await levelsOf(test, shop.storeId)).toEqual(before)
  })

  it('becomes products with their stock, and is in agreement with what is there', async () => {
    expect((await send(true, row('Csvinol', 'C1'), row('Csvinol', 'C2', 20))).reply().imported).toBe(2)
    const stock = (
      await test.call(contract.listStock, { ...here(), query: { text: 'csvinol', limit: 5 } }, as())
    ).reply()
    expect(stock.items).toMatchObject([
      { product: { manufacturer: 'Sahyadri Labs', mrpPaise: 3550 }, onHand: 30, batches: [{}, {}] },
    ])
    expect(stock.items[0]!.product.medicineId).not.toBeNull()
    const differs = (await send(true, row('Csvinol', 'C1').replace('2027', '2028'))).reply()
    expect(differs.problems).toMatchObject([{ line: 2, field: 'expires_on', code: 'batch_differs' }])
    expect((await send(false, 'a,"b')).problem().code).toBe('csv_unreadable')
  })
})
