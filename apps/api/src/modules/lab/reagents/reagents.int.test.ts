import { afterAll, beforeAll, expect, it } from 'vitest'
import * as contract from '@imeds/contracts/lab'
import { begin, createLabScene, testId, type LabScene } from '../../../../test/factories/lab.ts'
import { india } from '../../../../test/factories/scheduling.ts'
import { createProduct, createShop, createStoreOf, stockUp } from '../../../../test/factories/stock.ts'
import { startTestApp, testNow, type TestApp } from '../../../../test/harness.ts'

let test: TestApp
let scene: LabScene
beforeAll(async () => {
  test = await startTestApp()
  scene = await createLabScene(test)
})
afterAll(() => test.close())

it('leave the stock of the laboratory when a report is released, once; what the shelf lacks is told and holds nothing up', async () => {
  const { id: productId } = await createProduct(test, {
    kind: 'reagent',
    name: 'Diluent',
    unit: 'ml',
    mrp_paise: null,
  })
  const storeId = await createStoreOf(test, scene.laboratory.id)
  await stockUp(test, storeId, productId, 30, { unit: 'ml' })
  const params = { id: scene.laboratory.id, testId: await testId(test, 'haemoglobin') }
  const set = (items: { productId: string; storeId: string; quantity: number }[]) =>
    test.call(contract.setLabReagents, { params, body: { items } }, { as: scene.ravi })
  const foreign = await createShop(test)
  expect((await set([{ productId, storeId: foreign.storeId, quantity: 1 }])).problem().code).toBe(
    'reagent_not_valid',
  )
  const line = { productId, storeId, quantity: 20 }
  expect((await set([line, line])).problem().code).toBe('reagent_not_valid')
  expect((await set([line])).reply().items).toMatchObject([
    { productName: 'Diluent', unit: 'ml', quantity: 20 },
  ])
  const panel = { ...params, testId: await testId(test, 'complete_blood_count') }
  const ofPanel = await test.call(
    contract.setLabReagents,
    { params: panel, body: { items: [] } },
    { as: scene.ravi },
  )
  expect(ofPanel.problem().code).toBe('lab_test_not_found')

  const onHand = async () => {
    const { sum } = await test.deps.db
      .selectFrom('stock_level')
      .select((eb) => eb.fn.sum<number>('on_hand').as('sum'))
      .where('store_id', '=', storeId)
      .executeTakeFirstOrThrow()
    return sum
  }
  const first = await begin(test, scene)
  test.clock.set(india('08:05'))
  await first.report({ haemoglobin: '13' })
  expect(await onHand()).toBe(10)
  ;(
    await test.call(contract.amendReport, { ...first.at, body: { reason: 'Wrong tube' } }, { as: scene.ravi })
  ).reply()
  ;(await first.verify()).reply()
  ;(await first.release()).reply()
  expect(await onHand()).toBe(10)

  test.clock.set(testNow)
  const second = await begin(test, scene, { startsAt: india('08:30') })
  test.clock.set(india('08:35'))
  await second.report({ haemoglobin: '13' })
  expect(await onHand()).toBe(10)
  const { short } = (await test.call(contract.getLabReagents, { params }, { as: scene.ravi })).reply()
  expect(short).toMatchObject([{ orderId: second.orderId, productId, quantity: 20 }])
})
