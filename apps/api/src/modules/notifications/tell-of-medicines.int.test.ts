import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as contract from '@imeds/contracts/pharmacy'
import { setReorderLevel } from '@imeds/contracts/stock'
import { createOrderScene } from '../../../test/factories/pharmacy.ts'
import { startPaidTestApp, type PaidTestApp } from '../../../test/razorpay.ts'

let test: PaidTestApp
beforeAll(async () => {
  test = await startPaidTestApp()
})
afterAll(() => test.close())

const toldTo = async (userId: string) =>
  (
    await test.deps.db
      .selectFrom('notification')
      .select(['kind', 'params'])
      .where('user_id', '=', userId)
      .where('kind', 'like', 'medicine%')
      .orderBy('created_at')
      .orderBy('id')
      .execute()
  ).map(({ kind }) => kind)

describe('people hear of an order', () => {
  it('each what the other side did, and nothing of what is in it', async () => {
    const scene = await createOrderScene(test)
    const { asha, shop } = scene
    const placed = (await scene.place({ payment: 'on_delivery' })).reply()
    await test.drain()
    expect(await toldTo(shop.operator.userId)).toEqual(['medicine_order_placed'])
    await scene.verify(placed)
    const params = { id: placed.id }
    await test.call(contract.packMedicineOrder, { params }, { as: shop.operator })
    await test.call(contract.dispatchMedicineOrder, { params }, { as: shop.operator })
    await test.drain()
    expect(await toldTo(asha.userId)).toEqual(['medicine_order_verified', 'medicine_order_dispatched'])
    const rows = await test.deps.db.selectFrom('notification').select('params').execute()
    expect(JSON.stringify(rows)).not.toMatch(/Febrinil|Paracetamol/)
  })

  it('and the pharmacy when the patient lets go of it', async () => {
    const scene = await createOrderScene(test)
    const placed = (await scene.place()).reply()
    const body = { reason: 'Changed my mind' }
    await test.call(contract.cancelMedicineOrder, { params: { id: placed.id }, body }, { as: scene.asha })
    await test.drain()
    expect(await toldTo(scene.shop.operator.userId)).toContain('medicine_order_cancelled')
    expect(await toldTo(scene.asha.userId)).toEqual([])
  })
})

it('tells a store’s people once a day that it runs low', async () => {
  const { shop, product } = await createOrderScene(test)
  await test.call(
    setReorderLevel,
    { params: { id: shop.storeId, productId: product.id }, body: { minimum: 500 } },
    { as: shop.operator },
  )
  for (let times = 0; times < 2; times++) await test.runJob('tell_of_stock')
  await test.drain()
  const told = await test.deps.db
    .selectFrom('notification')
    .select(['kind', 'params'])
    .where('user_id', '=', shop.operator.userId)
    .where('kind', '=', 'stock_low')
    .execute()
  expect(told).toMatchObject([{ params: { stock: { storeId: shop.storeId, count: 1 } } }])
})
