import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createPaymentOrder, getPaymentOrder } from '@imeds/contracts/billing'
import { createPayer, createPaid, openPayment, readBill } from '../../../../test/factories/billing.ts'
import { startTestApp } from '../../../../test/harness.ts'
import { createPerson } from '../../../../test/people.ts'
import { razorpayKeys, startPaidTestApp, type PaidTestApp } from '../../../../test/razorpay.ts'
import { newId } from '../../../platform/ids.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import { cancelOpenBill } from '../index.ts'

let test: PaidTestApp
beforeAll(async () => {
  test = await startPaidTestApp()
})
afterAll(() => test.close())
afterEach(() => test.control.clearFaults())

const ordersOf = (billId: string) =>
  test.deps.db.selectFrom('payment_order').selectAll().where('bill_id', '=', billId).execute()

describe('opening the payment of a bill', () => {
  it('answers what the checkout needs, and asks the gateway for exactly the total', async () => {
    const payer = await createPayer(test, { feePaise: 49_950 })
    const checkout = await openPayment(test, payer)
    expect(checkout).toMatchObject({
      billId: payer.bill.id,
      gateway: 'razorpay',
      keyId: razorpayKeys.keyId,
      amountPaise: 49_950,
      currency: 'INR',
      checkoutScriptUrl: '/simulator/razorpay/v1/checkout.js',
      simulated: true,
      prefill: { name: payer.patient.name, contact: payer.patient.phone, email: null },
    })
    expect(test.control.order(checkout.gatewayOrderId)).toMatchObject({
      amount: 49_950,
      currency: 'INR',
      receipt: checkout.paymentOrderId,
    })
  })

  it('uses the open order again, however often the button is pressed', async () => {
    const payer = await createPayer(test)
    const checkouts = await Promise.all(Array.from({ length: 8 }, () => openPayment(test, payer)))
    const again = await openPayment(test, payer)
    expect(new Set([...checkouts, again].map(({ gatewayOrderId }) => gatewayOrderId)).size).toBe(1)
    expect(await ordersOf(payer.bill.id)).toHaveLength(1)
  })

  it('completes an order whose answer from the gateway was lost, without making another', async () => {
    const payer = await createPayer(test)
    test.control.apiFault({ kind: 'answer-lost', method: 'POST', path: '/orders' })
    const lost = await test.call(createPaymentOrder, { params: { id: payer.bill.id } }, { as: payer.person })
    expect([lost.status, lost.problem().code]).toEqual([503, 'unavailable'])
    const [row] = await ordersOf(payer.bill.id)
    expect(row?.gateway_order_id).toBeNull()

    const { paymentOrderId, gatewayOrderId } = await openPayment(test, payer)
    expect(paymentOrderId).toBe(row?.id)
    expect(await test.gateway.findOrder(paymentOrderId)).toBe(gatewayOrderId)
  })

  it('leaves nothing half done when the gateway is down, and goes on when it is back', async () => {
    const payer = await createPayer(test)
    test.control.apiFault({ kind: 'error', count: 1 })
    const refused = await test.call(
      createPaymentOrder,
      { params: { id: payer.bill.id } },
      { as: payer.person },
    )
    expect([refused.status, refused.problem().code]).toEqual([503, 'unavailable'])
    expect((await readBill(test, payer.bill.id)).status).toBe('open')
    expect((await openPayment(test, payer)).gatewayOrderId).toMatch(/^order_/)
  })

  it('refuses a bill that was paid', async () => {
    const { person, bill } = await createPaid(test)
    const answer = await test.call(createPaymentOrder, { params: { id: bill.id } }, { as: person })
    expect(answer.status).toBe(409)
    expect(answer.problem()).toMatchObject({ code: 'bill_not_open', data: { status: 'paid' } })
  })

  it('refuses a bill whose hold has lapsed', async () => {
    const { person, bill } = await createPayer(test)
    await inTransaction(test.deps.db, (tx) =>
      cancelOpenBill(tx, { subjectType: 'appointment', subjectId: bill.subjectId }),
    )
    const answer = await test.call(createPaymentOrder, { params: { id: bill.id } }, { as: person })
    expect(answer.problem()).toMatchObject({ code: 'bill_not_open', data: { status: 'cancelled' } })
    expect(await ordersOf(bill.id)).toEqual([])
  })

  it('finds out that the order was paid before it lets anybody pay again', async () => {
    const payer = await createPayer(test)
    const { gatewayOrderId } = await openPayment(test, payer)
    test.control.webhookFault({ kind: 'drop', count: 3 })
    test.control.pay(gatewayOrderId, { outcome: 'lost' })
    const again = await test.call(createPaymentOrder, { params: { id: payer.bill.id } }, { as: payer.person })
    expect(again.problem()).toMatchObject({ code: 'bill_not_open', data: { status: 'paid' } })
    expect((await readBill(test, payer.bill.id)).status).toBe('paid')
  })

  it('answers alike for a bill that is not there and one of somebody else', async () => {
    const { bill } = await createPayer(test)
    const stranger = await createPerson(test)
    for (const id of [bill.id, newId()]) {
      const answer = await test.call(createPaymentOrder, { params: { id } }, { as: stranger })
      expect([answer.status, answer.problem().code]).toEqual([404, 'not_found'])
    }
    expect(await ordersOf(bill.id)).toEqual([])
  })

  it('refuses roles that pay no bills, callers without a key, and ids that are none', async () => {
    const { bill, person } = await createPayer(test)
    const practitioner = await createPerson(test, { role: 'practitioner' })
    const refused = await test.call(createPaymentOrder, { params: { id: bill.id } }, { as: practitioner })
    expect(refused.status).toBe(403)
    const keyless = await test.call(createPaymentOrder, { params: { id: bill.id } }, { as: person, key: 'x' })
    expect(keyless.problem().code).toBe('idempotency_key_missing')
    const bad = await test.call(createPaymentOrder, { params: { id: 'nine' } }, { as: person })
    expect(bad.problem()).toMatchObject({ code: 'invalid_request', fields: [{ path: 'params.id' }] })
  })
})

describe('without a payment gateway', () => {
  it('says that payments are off', async () => {
    const bare = await startTestApp()
    try {
      const { person, bill } = await createPayer(bare)
      const answer = await bare.call(createPaymentOrder, { params: { id: bill.id } }, { as: person })
      expect([answer.status, answer.problem().code]).toEqual([503, 'payments_off'])
    } finally {
      await bare.close()
    }
  })
})

describe('asking how far a payment has come', () => {
  it('asks the gateway while the order is open, and books what it hears', async () => {
    const payer = await createPayer(test)
    const { paymentOrderId, gatewayOrderId } = await openPayment(test, payer)
    const ask = async () =>
      (await test.call(getPaymentOrder, { params: { id: paymentOrderId } }, { as: payer.person })).reply()
    expect(await ask()).toMatchObject({ status: 'created', billStatus: 'open', failedPayments: 0 })

    test.control.webhookFault({ kind: 'drop', count: 4 })
    test.control.pay(gatewayOrderId, { outcome: 'decline' })
    expect(await ask()).toMatchObject({ status: 'created', billStatus: 'open', failedPayments: 1 })

    test.control.pay(gatewayOrderId, { outcome: 'lost' })
    expect(await ask()).toMatchObject({
      status: 'paid',
      billStatus: 'paid',
      subjectId: payer.bill.subjectId,
      amountPaise: 50_000,
    })
  })

  it('tells what is known when the gateway does not answer', async () => {
    const payer = await createPayer(test)
    const { paymentOrderId } = await openPayment(test, payer)
    test.control.apiFault({ kind: 'error' })
    const answer = await test.call(getPaymentOrder, { params: { id: paymentOrderId } }, { as: payer.person })
    expect(answer.reply()).toMatchObject({ status: 'created', billStatus: 'open' })
  })

  it('shows nobody the payment of another, and no practitioner any', async () => {
    const { paymentOrderId } = await openPayment(test, await createPayer(test))
    const stranger = await createPerson(test)
    const practitioner = await createPerson(test, { role: 'practitioner' })
    const ask = (as: { token: string }) =>
      test.call(getPaymentOrder, { params: { id: paymentOrderId } }, { as })
    expect((await ask(stranger)).status).toBe(404)
    expect((await ask(practitioner)).status).toBe(403)
  })
})
