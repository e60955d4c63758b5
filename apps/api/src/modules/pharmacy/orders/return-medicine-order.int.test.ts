import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BodyOf } from '@imeds/contracts'
import * as contract from '@imeds/contracts/pharmacy'
import { createOrderScene, deliver } from '../../../../test/factories/pharmacy.ts'
import { levelsOf } from '../../../../test/factories/stock.ts'
import { startPaidTestApp, type PaidTestApp } from '../../../../test/razorpay.ts'
import { newId } from '../../../platform/ids.ts'

let test: PaidTestApp
beforeAll(async () => {
  test = await startPaidTestApp()
})
afterAll(() => test.close())

type Body = BodyOf<typeof contract.returnMedicineOrder>

/** Ten tablets at 3.50 rupees from one batch, and a delivery for 40, handed over. */
async function begin() {
  const scene = await createOrderScene(test)
  const order = await deliver(test, scene)
  const line = { lineId: order.lines[0]!.id, batchId: scene.batchId }
  const giveBack = (quantity: number, restock: boolean, over: Partial<Body> = {}) =>
    test.call(
      contract.returnMedicineOrder,
      {
        params: { id: order.id },
        body: { reason: 'The wrong strength', lines: [{ ...line, quantity, restock }], ...over },
      },
      { as: scene.shop.operator },
    )
  const left = async () =>
    (
      await test.call(
        contract.getPrescriptionSupply,
        { params: { id: scene.prescriptionId } },
        { as: scene.asha },
      )
    ).reply().lines[0]!.left
  return { ...scene, order, line, giveBack, left }
}

const refundedOf = async (orderId: string) => {
  const rows = await test.deps.db
    .selectFrom('refund')
    .innerJoin('payment', 'payment.id', 'refund.payment_id')
    .innerJoin('bill', 'bill.id', 'payment.bill_id')
    .select('refund.amount_paise')
    .where('bill.subject_id', '=', orderId)
    .orderBy('refund.amount_paise')
    .execute()
  return rows.map(({ amount_paise }) => amount_paise)
}

describe('medicines that come back', () => {
  it('go to their batch or out for good, unit by unit, with their money and their place on the prescription', async () => {
    const { order, shop, giveBack, left } = await begin()
    const some = (await giveBack(4, true)).reply()
    expect(some).toMatchObject({
      status: 'delivered',
      abilities: { return: true },
      lines: [{ batches: [{ quantity: 10, returnedQuantity: 4 }] }],
    })
    expect(await levelsOf(test, shop.storeId)).toMatchObject([{ on_hand: 94, reserved: 0 }])
    expect(await left()).toBe(4)

    expect((await giveBack(7, true)).problem()).toMatchObject({ status: 422, code: 'return_exceeds_line' })

    const rest = (await giveBack(6, false, { withDeliveryFee: true })).reply()
    expect(rest).toMatchObject({ status: 'returned', endedReason: 'The wrong strength' })
    expect(await levelsOf(test, shop.storeId)).toMatchObject([{ on_hand: 94, reserved: 0 }])
    expect(await left()).toBe(10)
    await test.settleDown()
    expect(await refundedOf(order.id)).toEqual([1400, 2100 + 4000])
    await test.expectSoundBooks()
    expect((await giveBack(1, true)).problem()).toMatchObject({ status: 409, code: 'medicine_order_status' })
  })

  it('keep the fee of a delivery that was made', async () => {
    const { order, giveBack } = await begin()
    expect((await giveBack(10, true)).reply().status).toBe('returned')
    await test.settleDown()
    expect(await refundedOf(order.id)).toEqual([3500])
    await test.expectSoundBooks()
  })

  it('are refused where they were not sold, come twice, or go back by two hands at once', async () => {
    const { line, giveBack, shop } = await begin()
    const wrong = [{ ...line, batchId: newId(), quantity: 1, restock: true }]
    expect((await giveBack(1, true, { lines: wrong })).problem().code).toBe('return_exceeds_line')
    const twice = [1, 2].map((quantity) => ({ ...line, quantity, restock: true }))
    expect((await giveBack(1, true, { lines: twice })).problem()).toMatchObject({
      code: 'return_exceeds_line',
      fields: [{ path: 'body.lines.1.quantity' }],
    })
    const answers = await Promise.all([giveBack(6, true), giveBack(6, true)])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 422])
    expect(await levelsOf(test, shop.storeId)).toMatchObject([{ on_hand: 96, reserved: 0 }])
  })
})
