import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createPayer, openPayment, readBill, createPaid } from '../../../../test/factories/billing.ts'
import { signWebhook, startPaidTestApp, type PaidTestApp } from '../../../../test/razorpay.ts'
import { webhookPath } from '../index.ts'

let test: PaidTestApp
beforeAll(async () => {
  test = await startPaidTestApp()
})
afterAll(() => test.close())
afterEach(async () => {
  test.control.clearFaults()
  await test.expectSoundBooks()
})

type Fields = Record<string, unknown>
const captured = (fields: Fields) =>
  JSON.stringify({
    event: 'payment.captured',
    payload: {
      payment: {
        entity: {
          id: 'pay_forged00000001',
          amount: 50_000,
          currency: 'INR',
          status: 'captured',
          method: 'upi',
          captured: true,
          email: 'asha@example.test',
          ...fields,
        },
      },
    },
  })

const post = (body: string, headers: Record<string, string>) =>
  test.app.inject({
    method: 'POST',
    url: webhookPath,
    payload: body,
    headers: { 'content-type': 'application/json', ...headers },
  })
const postSigned = (body: string, eventId: string) =>
  post(body, { 'x-razorpay-signature': signWebhook(body), 'x-razorpay-event-id': eventId })

const eventCount = async () =>
  Number((await sql<{ n: number }>`select count(*) as n from gateway_event`.execute(test.deps.db)).rows[0]?.n)

describe("the gateway's webhooks", () => {
  it('pay the bill although the page never came back', async () => {
    const payer = await createPayer(test)
    const { gatewayOrderId } = await openPayment(test, payer)
    test.control.pay(gatewayOrderId, { outcome: 'lost' })
    await test.control.idle()
    expect((await readBill(test, payer.bill.id)).status).toBe('open')
    await test.drain()
    expect((await readBill(test, payer.bill.id)).status).toBe('paid')
    expect(test.control.deliveries().every(({ status }) => status === 200)).toBe(true)
  })

  it.each(['duplicate', 'reorder'] as const)('do no harm when they come in %s', async (kind) => {
    const payer = await createPayer(test)
    const { gatewayOrderId } = await openPayment(test, payer)
    test.control.webhookFault({ kind, count: 3 })
    test.control.pay(gatewayOrderId, { outcome: 'lost' })
    await test.control.deliverPending()
    await test.settleDown()
    expect((await readBill(test, payer.bill.id)).number).toBe(`${payer.facility.code}/2627/000001`)
    const { rows } = await sql`select id from payment where bill_id = ${payer.bill.id}`.execute(test.deps.db)
    expect(rows).toHaveLength(1)
  })

  it('may tell of a failure after the success of the same payment', async () => {
    const payer = await createPayer(test)
    const { gatewayOrderId } = await openPayment(test, payer)
    test.control.webhookFault({ kind: 'reorder', count: 4 })
    test.control.payLate(gatewayOrderId, { failFirst: true })
    test.control.settle()
    await test.control.deliverPending()
    await test.settleDown()
    expect((await readBill(test, payer.bill.id)).status).toBe('paid')
    const payments = await test.deps.db
      .selectFrom('payment')
      .select('status')
      .where('bill_id', '=', payer.bill.id)
      .execute()
    expect(payments).toEqual([{ status: 'captured' }])
  })

  it('turn a failed payment into a captured one when the bank says yes later', async () => {
    const payer = await createPayer(test)
    const { gatewayOrderId } = await openPayment(test, payer)
    test.control.payLate(gatewayOrderId, { failFirst: true })
    await test.settleDown()
    const statuses = () =>
      test.deps.db.selectFrom('payment').select('status').where('bill_id', '=', payer.bill.id).execute()
    expect(await statuses()).toEqual([{ status: 'failed' }])
    test.control.settle()
    await test.settleDown()
    expect(await statuses()).toEqual([{ status: 'captured' }])
    expect((await readBill(test, payer.bill.id)).status).toBe('paid')
  })

  it('are stored once by their id, without who paid', async () => {
    const body = captured({ order_id: 'order_ofAnotherShop' })
    const before = await eventCount()
    expect((await postSigned(body, 'evt-once')).statusCode).toBe(200)
    expect((await postSigned(body, 'evt-once')).statusCode).toBe(200)
    expect(await eventCount()).toBe(before + 1)
    const { rows } = await sql<{
      payload: string
    }>`select payload::text from gateway_event where event_id = 'evt-once'`.execute(test.deps.db)
    expect(rows[0]?.payload).not.toContain('asha@example.test')
    await test.settleDown()
  })

  it('are known by their bytes when they carry no id', async () => {
    const body = captured({ order_id: 'order_ofAnotherShop', id: 'pay_withoutEventId' })
    const headers = { 'x-razorpay-signature': signWebhook(body) }
    const before = await eventCount()
    await post(body, headers)
    await post(body, headers)
    expect(await eventCount()).toBe(before + 1)
    await test.settleDown()
  })

  it('are refused and written down when the signature does not cover the bytes', async () => {
    const payer = await createPayer(test)
    const { gatewayOrderId } = await openPayment(test, payer)
    const before = await eventCount()
    const body = captured({ order_id: gatewayOrderId })
    const wrong = [
      {},
      { 'x-razorpay-signature': 'nonsense' },
      { 'x-razorpay-signature': signWebhook(body.replace('50000', '50001')) },
    ]
    for (const headers of wrong) {
      const answer = await post(body, { 'x-razorpay-event-id': 'evt-forged', ...headers })
      expect([answer.statusCode, answer.json().code]).toEqual([422, 'signature_invalid'])
    }
    await test.settleDown()
    expect(await eventCount()).toBe(before)
    expect((await readBill(test, payer.bill.id)).status).toBe('open')
    const { rows } = await sql`select 1 from audit_event
      where record_id = 'evt-forged' and code = 'signature_invalid' and outcome = 'refused'`.execute(
      test.deps.db,
    )
    expect(rows).toHaveLength(wrong.length)
  })

  it.each([
    ['another amount', { amount: 49_999 }],
    ['another currency', { currency: 'USD' }],
  ])('are refused and written down when they tell of %s', async (_what, fields) => {
    const payer = await createPayer(test)
    const { gatewayOrderId } = await openPayment(test, payer)
    const eventId = `evt-${JSON.stringify(fields)}`
    await postSigned(captured({ order_id: gatewayOrderId, ...fields }), eventId)
    await test.settleDown()
    expect((await readBill(test, payer.bill.id)).status).toBe('open')
    const { rows } = await sql<{
      code: string
    }>`select code from audit_event where record_id = ${eventId}`.execute(test.deps.db)
    expect(rows).toEqual([{ code: 'payment_mismatch' }])
  })

  it('are read with care: what has no known form is refused, what is unknown is passed over', async () => {
    const broken = 'not even JSON'
    expect((await postSigned(broken, 'evt-broken')).statusCode).toBe(422)
    const large = `{"event":"${'x'.repeat(300_000)}"}`
    expect((await postSigned(large, 'evt-large')).statusCode).toBe(413)
    const unknown = JSON.stringify({ event: 'settlement.processed', payload: { settlement: { entity: {} } } })
    expect((await postSigned(unknown, 'evt-unknown')).statusCode).toBe(200)
    await test.settleDown()
    const { rows } = await sql<{
      handled: boolean
    }>`select handled_at is not null as handled from gateway_event where event_id = 'evt-unknown'`.execute(
      test.deps.db,
    )
    expect(rows).toEqual([{ handled: true }])
  })

  it('that cannot be handled wait for their next try', async () => {
    const { paymentId, bill } = await createPaid(test)
    const refund = { id: 'rfnd_desk0000000001', payment_id: paymentId, amount: 60_000, status: 'processed' }
    const body = JSON.stringify({ event: 'refund.processed', payload: { refund: { entity: refund } } })
    await postSigned(body, 'evt-too-much')
    await test.settleDown()
    const { rows } = await sql<{
      handled: boolean
    }>`select handled_at is not null as handled from gateway_event where event_id = 'evt-too-much'`.execute(
      test.deps.db,
    )
    expect(rows).toEqual([{ handled: false }])
    expect((await readBill(test, bill.id)).status).toBe('paid')
  })
})
