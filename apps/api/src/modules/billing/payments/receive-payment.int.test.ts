import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import {
  confirmPayment,
  createPaymentOrder,
  getBill,
  payOutRefund,
  receivePayment,
  refundPayment,
} from '@imeds/contracts/billing'
import { createBill, createCounter, createPaid, readBill } from '../../../../test/factories/billing.ts'
import { createFacility } from '../../../../test/factories/facilities.ts'
import { createPerson } from '../../../../test/people.ts'
import { startPaidTestApp, type PaidTestApp } from '../../../../test/razorpay.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/ids.ts'
import { cancelOpenBill, refundForSubject } from '../index.ts'

let test: PaidTestApp
beforeAll(async () => {
  test = await startPaidTestApp()
})
afterAll(() => test.close())
afterEach(() => test.expectSoundBooks())

const accounts = async (billId: string) => {
  const { rows } = await sql<{ account: string; sum: number }>`
    select account, sum(amount_paise) as sum from ledger_entry where bill_id = ${billId}
    group by account having sum(amount_paise) <> 0 order by account`.execute(test.deps.db)
  return Object.fromEntries(rows.map(({ account, sum }) => [account, sum]))
}
const checkout = async ({ person, bill }: Awaited<ReturnType<typeof createCounter>>) =>
  (await test.call(createPaymentOrder, { params: { id: bill.id } }, { as: person })).reply()

describe('money at the counter', () => {
  it('pays a bill in cash: it gets its number, and the ledger knows where the money is', async () => {
    const { receive, bill, facility } = await createCounter(test)
    const paid = (await receive()).reply()
    expect(paid).toMatchObject({
      status: 'paid',
      number: `${facility.code}/2627/000001`,
      paidPaise: 50_000,
      duePaise: 0,
      payments: [
        {
          channel: 'counter',
          method: 'cash',
          reference: null,
          amountPaise: 50_000,
          receivedBy: 'Farah Khan',
          abilities: { refund: true },
        },
      ],
      abilities: { receive: false, refund: true, download: true },
    })
    expect(await accounts(bill.id)).toEqual({ cash: 50_000, revenue: -50_000 })
  })

  it('comes in parts, each its own way, until the bill is paid', async () => {
    const { receive, bill } = await createCounter(test)
    const first = (await receive({ amountPaise: 20_000 })).reply()
    expect(first).toMatchObject({ status: 'open', number: null, paidPaise: 20_000, duePaise: 30_000 })
    await receive({ method: 'card', reference: 'T-4711', amountPaise: 10_000, duePaise: 30_000 })
    expect(await accounts(bill.id)).toEqual({ card: 10_000, cash: 20_000, patient_receivable: -30_000 })
    const last = await receive({
      method: 'upi',
      reference: '512345678901',
      amountPaise: 20_000,
      duePaise: 20_000,
    })
    expect(last.reply()).toMatchObject({ status: 'paid', paidPaise: 50_000 })
    expect(await accounts(bill.id)).toEqual({ card: 10_000, cash: 20_000, upi: 20_000, revenue: -50_000 })
  })

  it('is never taken twice by two clicks at once, twenty times over', async () => {
    for (let round = 0; round < 20; round++) {
      const { receive, bill } = await createCounter(test)
      const answers = await Promise.all([receive(), receive(), receive({ amountPaise: 20_000 })])
      const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b)
      expect(statuses).toEqual([201, 409, 409])
      const taken = await readBill(test, bill.id)
      expect([50_000, 20_000]).toContain(taken.paid_paise)
    }
  })

  it('is taken once for one key', async () => {
    const { receive, bill } = await createCounter(test)
    const key = newId()
    const [first, again] = [
      await receive({ amountPaise: 20_000 }, { key }),
      await receive({ amountPaise: 20_000 }, { key }),
    ]
    expect(again.reply()).toEqual(first.reply())
    expect((await readBill(test, bill.id)).paid_paise).toBe(20_000)
  })

  it('is refused where it does not fit the bill, and says what is due', async () => {
    const { receive } = await createCounter(test)
    const over = await receive({ amountPaise: 50_001 })
    expect([over.status, over.problem()]).toMatchObject([
      422,
      { code: 'payment_exceeds_due', data: { duePaise: 50_000 } },
    ])
    expect((await receive({ amountPaise: 49_950 })).problem().code).toBe('rest_too_small')
    const card = { method: 'card' as const, reference: 'T-4712', amountPaise: 10_000 }
    await receive(card)
    const stale = await receive({ amountPaise: 10_000 })
    expect([stale.status, stale.problem()]).toMatchObject([
      409,
      { code: 'amount_due_changed', data: { duePaise: 40_000 } },
    ])
    expect((await receive({ ...card, duePaise: 40_000 })).problem().code).toBe('payment_reference_used')
    await receive({ amountPaise: 40_000, duePaise: 40_000 })
    const late = await receive()
    expect(late.problem()).toMatchObject({ code: 'bill_not_open', data: { status: 'paid' } })
  })

  it('needs a whole amount, and a reference for card and UPI only', async () => {
    const { receive } = await createCounter(test)
    const paths = async (body: Parameters<typeof receive>[0]) =>
      (await receive(body)).problem().fields?.map(({ path }) => path)
    expect(await paths({ amountPaise: 0.5 })).toEqual(['body.amountPaise'])
    expect(await paths({ method: 'card' })).toEqual(['body.reference'])
    expect(await paths({ method: 'upi', reference: '<b>' })).toEqual(['body.reference'])
    expect(await paths({ reference: 'T-4711' })).toEqual(['body.reference'])
  })

  it('is taken by the desk of that clinic, by a counter of its own orders, and by nobody else', async () => {
    const { receive, facility, patient, person } = await createCounter(test)
    const counter = (role: 'lab_operator' | 'pharmacy_operator' | 'front_desk', facilityId = facility.id) =>
      createPerson(test, { role, facilityId })
    const elsewhere = await counter('front_desk', (await createFacility(test)).id)
    expect((await receive({}, { as: person })).status).toBe(403)
    expect((await receive({}, { as: await createPerson(test, { role: 'admin' }) })).status).toBe(403)
    expect((await receive({}, { as: elsewhere })).status).toBe(404)
    expect((await receive({}, { as: await counter('pharmacy_operator') })).status).toBe(404)
    for (const [role, subjectType] of [
      ['lab_operator', 'lab_order'],
      ['pharmacy_operator', 'medicine_order'],
    ] as const) {
      const { id } = await createBill(test, { facilityId: facility.id, patientId: patient.id, subjectType })
      const body = { method: 'cash' as const, amountPaise: 50_000, duePaise: 50_000 }
      const answer = await test.call(receivePayment, { params: { id }, body }, { as: await counter(role) })
      expect(answer.reply()).toMatchObject({ status: 'paid', subjectType })
    }
  })
})

describe('the counter beside the gateway', () => {
  it('leaves the rest to be paid online', async () => {
    const counter = await createCounter(test)
    await counter.receive({ amountPaise: 20_000 })
    const { gatewayOrderId, amountPaise } = await checkout(counter)
    expect(amountPaise).toBe(30_000)
    test.control.pay(gatewayOrderId)
    await test.settleDown()
    expect(await readBill(test, counter.bill.id)).toMatchObject({ status: 'paid', paid_paise: 50_000 })
    expect(await accounts(counter.bill.id)).toEqual({ cash: 20_000, gateway: 30_000, revenue: -50_000 })
  })

  it('gives back whole what was paid online for the amount before, and a new order takes the rest', async () => {
    const counter = await createCounter(test)
    const before = await checkout(counter)
    await counter.receive({ amountPaise: 20_000 })
    const { payment } = test.control.pay(before.gatewayOrderId)
    await test.settleDown()
    expect(test.control.payment(payment.id).amount_refunded).toBe(50_000)
    expect(await readBill(test, counter.bill.id)).toMatchObject({ status: 'open', paid_paise: 20_000 })
    const after = await checkout(counter)
    expect(after).toMatchObject({ amountPaise: 30_000 })
    expect(after.gatewayOrderId).not.toBe(before.gatewayOrderId)
    test.control.pay(after.gatewayOrderId)
    await test.settleDown()
    expect((await readBill(test, counter.bill.id)).status).toBe('paid')
  })

  it('is asked about an order that was set aside, although its webhook got lost', async () => {
    const counter = await createCounter(test)
    const { gatewayOrderId } = await checkout(counter)
    await counter.receive()
    test.control.webhookFault({ kind: 'drop', count: 3 })
    const { payment } = test.control.pay(gatewayOrderId)
    await test.settleDown()
    expect(test.control.payment(payment.id).amount_refunded).toBe(0)
    test.control.clearFaults()
    test.clock.advance(3 * 60_000)
    await test.runJob('reconcile_payments')
    await test.settleDown()
    expect(test.control.payment(payment.id).amount_refunded).toBe(50_000)
    expect((await readBill(test, counter.bill.id)).status).toBe('paid')
  })

  it('settles once when cash and an online payment of the same bill race, ten times over', async () => {
    for (let round = 0; round < 10; round++) {
      const counter = await createCounter(test)
      const { gatewayOrderId, paymentOrderId } = await checkout(counter)
      const { answer, payment } = test.control.pay(gatewayOrderId)
      const confirm = test.call(
        confirmPayment,
        { params: { id: paymentOrderId }, body: answer! },
        { as: counter.person },
      )
      const [cash, online] = await Promise.all([counter.receive(), confirm])
      await test.settleDown()
      expect([201, 409]).toContain(cash.status)
      expect(online.status).toBe(200)
      const back = test.control.payment(payment.id).amount_refunded
      expect(back).toBe(cash.status === 201 ? 50_000 : 0)
      expect(await readBill(test, counter.bill.id)).toMatchObject({ status: 'paid', paid_paise: 50_000 })
    }
  })
})

describe('money that goes back over the counter', () => {
  const giveBack = (
    { bill, desk }: Awaited<ReturnType<typeof createCounter>>,
    body: Partial<Parameters<typeof test.call<typeof refundPayment>>[1]['body']>,
  ) =>
    test.call(
      refundPayment,
      { params: { id: bill.id }, body: { amountPaise: 50_000, reason: 'The doctor was ill', ...body } },
      { as: desk },
    )
  const view = async ({ bill, desk }: Awaited<ReturnType<typeof createCounter>>) =>
    (await test.call(getBill, { params: { id: bill.id } }, { as: desk })).reply()

  it('is handed out at once, with a credit note', async () => {
    const counter = await createCounter(test)
    await counter.receive()
    const part = (await giveBack(counter, { amountPaise: 20_000, method: 'cash' })).reply()
    expect(part).toMatchObject({ status: 'processed', channel: 'counter', method: 'cash' })
    expect(await view(counter)).toMatchObject({
      status: 'partly_refunded',
      refundedPaise: 20_000,
      creditNotes: [{ totalPaise: 20_000 }],
    })
    const rest = await giveBack(counter, { amountPaise: 30_000, method: 'upi', reference: '512345678902' })
    expect(rest.reply()).toMatchObject({ status: 'processed', reference: '512345678902' })
    expect(await accounts(counter.bill.id)).toEqual({ cash: 30_000, upi: -30_000 })
    expect((await view(counter)).status).toBe('refunded')
  })

  it('goes back the way it came, from the payment that is named', async () => {
    const counter = await createCounter(test)
    await counter.receive({ amountPaise: 20_000 })
    test.control.pay((await checkout(counter)).gatewayOrderId)
    await test.settleDown()
    const [cash] = (await view(counter)).payments
    const wrong = await giveBack(counter, { amountPaise: 10_000, method: 'cash' })
    expect(wrong.problem()).toMatchObject({ code: 'refund_channel_mismatch', data: { channel: 'gateway' } })
    const over = await giveBack(counter, { amountPaise: 20_001, paymentId: cash!.id, method: 'cash' })
    expect(over.problem().code).toBe('refund_exceeds_payment')
    expect((await giveBack(counter, { paymentId: newId(), method: 'cash' })).status).toBe(404)
    await giveBack(counter, { amountPaise: 20_000, paymentId: cash!.id, method: 'cash' })
    await giveBack(counter, { amountPaise: 30_000 })
    await test.settleDown()
    expect((await view(counter)).status).toBe('refunded')
    expect(await accounts(counter.bill.id)).toEqual({})
  })

  it('takes back a part payment of an open bill, whole', async () => {
    const counter = await createCounter(test)
    await counter.receive({ amountPaise: 20_000 })
    const part = await giveBack(counter, { amountPaise: 10_000, method: 'cash' })
    expect(part.problem().code).toBe('refund_exceeds_payment')
    await giveBack(counter, { amountPaise: 20_000, method: 'cash' })
    expect(await view(counter)).toMatchObject({
      status: 'open',
      paidPaise: 0,
      duePaise: 50_000,
      creditNotes: [],
    })
    expect((await counter.receive()).reply().status).toBe('paid')
  })

  it('is due at the counter when a visit paid there is cancelled, and handed out once', async () => {
    const counter = await createCounter(test)
    await counter.receive()
    const { subjectId } = counter.bill
    await inTransaction(test.deps.db, (tx) =>
      refundForSubject(test.deps, tx, {
        subjectType: 'appointment',
        subjectId,
        percent: 50,
        reason: 'Cancelled in time',
        requestedBy: null,
      }),
    )
    await test.settleDown()
    test.clock.advance(3 * 60_000)
    await test.runJob('reconcile_payments')
    const [due] = (await view(counter)).refunds
    expect(due).toMatchObject({ status: 'requested', channel: 'counter', amountPaise: 25_000 })
    const payOut = (as = counter.desk) =>
      test.call(payOutRefund, { params: { id: due!.id }, body: { method: 'cash' } }, { as })
    expect((await payOut(counter.person)).status).toBe(403)
    const answers = await Promise.all([payOut(), payOut()])
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]))
    expect((await payOut()).problem()).toMatchObject({
      code: 'refund_not_due',
      data: { status: 'processed' },
    })
    expect(await accounts(counter.bill.id)).toEqual({ cash: 25_000, revenue: -25_000 })
  })

  it('hands out nothing that the gateway gives back', async () => {
    const { bill, facility } = await createPaid(test)
    const desk = await createPerson(test, { role: 'front_desk', facilityId: facility.id })
    const asked = await test.call(
      refundPayment,
      { params: { id: bill.id }, body: { amountPaise: 100, reason: 'Overcharged' } },
      { as: desk },
    )
    const answer = await test.call(
      payOutRefund,
      { params: { id: asked.reply().id }, body: { method: 'cash' } },
      { as: desk },
    )
    expect(answer.problem().code).toBe('refund_not_due')
    await test.settleDown()
  })

  it('is due whole when a bill paid in part is cancelled', async () => {
    const counter = await createCounter(test)
    await counter.receive({ amountPaise: 20_000 })
    const { subjectId } = counter.bill
    await inTransaction(test.deps.db, (tx) => cancelOpenBill(tx, { subjectType: 'appointment', subjectId }))
    const cancelled = await view(counter)
    expect(cancelled).toMatchObject({
      status: 'cancelled',
      paidPaise: 0,
      payments: [{ surplus: true, amountPaise: 20_000 }],
      refunds: [{ status: 'requested', channel: 'counter', amountPaise: 20_000 }],
    })
    const payOut = await test.call(
      payOutRefund,
      { params: { id: cancelled.refunds[0]!.id }, body: { method: 'cash' } },
      { as: counter.desk },
    )
    expect(payOut.reply()).toMatchObject({ status: 'processed', method: 'cash' })
    expect(await accounts(counter.bill.id)).toEqual({})
  })
})

describe('what the schema itself refuses', () => {
  it('is a counter payment beyond the bill, without a receiver, by card without reference', async () => {
    const { bill, desk } = await createCounter(test)
    const take = (row: object) =>
      test.deps.db
        .insertInto('payment')
        .values({
          bill_id: bill.id,
          channel: 'counter',
          method: 'cash',
          amount_paise: 100,
          status: 'captured',
          captured_at: test.clock.now(),
          received_by: desk.userId,
          ...row,
        })
        .execute()
    await expect(take({ amount_paise: 50_001 })).rejects.toThrow(/bill_paid_within/)
    await expect(take({ received_by: null })).rejects.toThrow(/payment_at_counter/)
    await expect(take({ method: 'card' })).rejects.toThrow(/payment_at_counter/)
    const settle = test.deps.db
      .updateTable('bill')
      .set({ status: 'paid' })
      .where('id', '=', bill.id)
      .execute()
    await expect(settle).rejects.toThrow(/bill_settled_in_full/)
  })
})
