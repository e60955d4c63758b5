import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createPaymentOrder } from '@imeds/contracts/billing'
import { createPayer, openPayment, readBill, type Payer } from '../../../../test/factories/billing.ts'
import { startPaidTestApp, type PaidTestApp } from '../../../../test/razorpay.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import { cancelOpenBill } from '../index.ts'

let test: PaidTestApp
beforeAll(async () => {
  test = await startPaidTestApp()
})
afterAll(() => test.close())
afterEach(async () => {
  test.control.clearFaults()
  await test.expectSoundBooks()
})

const minutes = (count: number) => count * 60_000
const reconcile = () => test.runJob('reconcile_payments')
const orderOf = (id: string) =>
  test.deps.db.selectFrom('payment_order').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

async function payUnheard(payer: Payer) {
  const checkout = await openPayment(test, payer)
  test.control.webhookFault({ kind: 'drop', count: 3 })
  test.control.pay(checkout.gatewayOrderId, { outcome: 'lost' })
  return checkout
}

describe('reconciliation', () => {
  it('finds the payments that nobody told of, once they are two minutes old', async () => {
    const payer = await createPayer(test)
    const { paymentOrderId } = await payUnheard(payer)
    await reconcile()
    expect((await readBill(test, payer.bill.id)).status).toBe('open')
    test.clock.advance(minutes(3))
    await reconcile()
    await reconcile()
    expect((await readBill(test, payer.bill.id)).number).toBe(`${payer.facility.code}/2627/000001`)
    expect((await orderOf(paymentOrderId)).status).toBe('paid')
  })

  it('notes when it asked, and gives up an order that stays unpaid for a day', async () => {
    const payer = await createPayer(test)
    const { paymentOrderId } = await openPayment(test, payer)
    test.clock.advance(minutes(3))
    await reconcile()
    expect(await orderOf(paymentOrderId)).toMatchObject({
      status: 'created',
      reconciled_at: test.clock.now(),
    })
    test.clock.advance(minutes(24 * 60))
    await reconcile()
    expect((await orderOf(paymentOrderId)).status).toBe('abandoned')
    expect((await openPayment(test, payer)).paymentOrderId).not.toBe(paymentOrderId)
  })

  it('gives up an order that never reached the gateway', async () => {
    const payer = await createPayer(test)
    test.control.apiFault({ kind: 'error', method: 'POST' })
    await test.call(createPaymentOrder, { params: { id: payer.bill.id } }, { as: payer.person })
    test.clock.advance(minutes(24 * 60 + 1))
    await reconcile()
    const orders = await test.deps.db
      .selectFrom('payment_order')
      .select(['status', 'gateway_order_id'])
      .where('bill_id', '=', payer.bill.id)
      .execute()
    expect(orders).toEqual([{ status: 'abandoned', gateway_order_id: null }])
  })

  it('books what was paid for a bill that is cancelled by now', async () => {
    const payer = await createPayer(test)
    await payUnheard(payer)
    await inTransaction(test.deps.db, (tx) =>
      cancelOpenBill(tx, { subjectType: 'appointment', subjectId: payer.bill.subjectId }),
    )
    test.clock.advance(minutes(3))
    await reconcile()
    expect((await readBill(test, payer.bill.id)).status).toBe('paid')
  })

  it('goes on with the others when the gateway fails for one', async () => {
    const [first, second] = [await createPayer(test), await createPayer(test)]
    await payUnheard(first)
    await payUnheard(second)
    test.clock.advance(minutes(3))
    test.control.apiFault({ kind: 'error' })
    await reconcile()
    const statuses = async () =>
      (await Promise.all([first, second].map(({ bill }) => readBill(test, bill.id)))).map(
        ({ status }) => status,
      )
    expect((await statuses()).toSorted()).toEqual(['open', 'paid'])
    await reconcile()
    expect(await statuses()).toEqual(['paid', 'paid'])
  })
})
