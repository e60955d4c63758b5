import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { billPaid, confirmPayment } from '@imeds/contracts/billing'
import { createFacility } from '../../../../test/factories/facilities.ts'
import {
  createBill,
  createPaid,
  createPayer,
  openPayment,
  readBill,
} from '../../../../test/factories/billing.ts'
import { startPaidTestApp, type PaidTestApp } from '../../../../test/razorpay.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import { inSameTransaction } from '../../../platform/events/events.ts'
import { cancelOpenBill, refundForSubject } from '../index.ts'

const paidBills: string[] = []
let refuseNext = false
/** Stands beside scheduling: what is paid for a cancelled subject goes back. */
const owner = {
  name: 'owner',
  subscribers: [
    inSameTransaction(billPaid, 'owner.hears', async (deps, tx, { billId, subjectType, subjectId }) => {
      if (refuseNext) {
        refuseNext = false
        throw new Error('the owner could not')
      }
      paidBills.push(billId)
      if (!lapsed.has(subjectId)) return
      await refundForSubject(deps, tx, {
        subjectType,
        subjectId,
        percent: 100,
        reason: 'Too late',
        requestedBy: null,
      })
    }),
  ],
}
const lapsed = new Set<string>()

let test: PaidTestApp
beforeAll(async () => {
  test = await startPaidTestApp({ extraModules: [owner] })
})
afterAll(() => test.close())
afterEach(async () => {
  test.control.clearFaults()
  await test.expectSoundBooks()
})

const cancel = (subjectId: string) =>
  inTransaction(test.deps.db, (tx) => cancelOpenBill(tx, { subjectType: 'appointment', subjectId }))
const refundsOf = (billId: string) =>
  test.deps.db.selectFrom('refund').selectAll().where('bill_id', '=', billId).execute()

describe('a payment that was captured', () => {
  it('is booked once when the page and the webhook race, twenty times over', async () => {
    for (let round = 0; round < 20; round++) {
      const payer = await createPayer(test)
      const { paymentOrderId, gatewayOrderId } = await openPayment(test, payer)
      const { answer } = test.control.pay(gatewayOrderId)
      const confirm = () =>
        test.call(confirmPayment, { params: { id: paymentOrderId }, body: answer! }, { as: payer.person })
      const webhook = async () => {
        await test.control.idle()
        await test.drain()
      }
      const [first, second] = await Promise.all([confirm(), confirm(), webhook(), webhook()])
      expect([first.status, second.status]).toEqual([200, 200])
      expect(paidBills.filter((id) => id === payer.bill.id)).toHaveLength(1)
      const entries = await sql`select 1 from ledger_entry where bill_id = ${payer.bill.id}`.execute(
        test.deps.db,
      )
      expect(entries.rows).toHaveLength(4)
    }
  })

  it('gives numbers without gaps or doubles when fifty settle at once in one clinic', async () => {
    const facility = await createFacility(test)
    const payers = await Promise.all(Array.from({ length: 50 }, () => createPayer(test, { facility })))
    const checkouts = await Promise.all(payers.map((payer) => openPayment(test, payer)))
    test.control.webhookFault({ kind: 'drop', count: 150 })
    const answers = checkouts.map(({ gatewayOrderId }) => test.control.pay(gatewayOrderId).answer!)
    const statuses = await Promise.all(
      answers.map(async (body, index) => {
        const params = { id: checkouts[index]!.paymentOrderId }
        return (await test.call(confirmPayment, { params, body }, { as: payers[index]!.person })).status
      }),
    )
    expect(statuses).toEqual(Array.from({ length: 50 }, () => 200))
    const bills = await Promise.all(payers.map(({ bill }) => readBill(test, bill.id)))
    expect(bills.map(({ number }) => String(number)).toSorted()).toEqual(
      Array.from({ length: 50 }, (_, index) => `${facility.code}/2627/${String(index + 1).padStart(6, '0')}`),
    )
  })

  it('gives its number back when the transaction fails, and is booked by the next try', async () => {
    const facility = await createFacility(test)
    const payer = await createPayer(test, { facility })
    const { paymentOrderId, gatewayOrderId } = await openPayment(test, payer)
    test.control.webhookFault({ kind: 'drop', count: 3 })
    const { answer } = test.control.pay(gatewayOrderId)
    const input = { params: { id: paymentOrderId }, body: answer! }
    refuseNext = true
    expect((await test.call(confirmPayment, input, { as: payer.person })).status).toBe(500)
    expect(await readBill(test, payer.bill.id)).toMatchObject({ status: 'open', number: null })
    expect((await test.call(confirmPayment, input, { as: payer.person })).status).toBe(200)
    const next = await createPaid(test, { facility })
    expect((await readBill(test, next.bill.id)).number).toBe(`${facility.code}/2627/000002`)
  })

  it('starts the numbers anew with the financial year', async () => {
    const facility = await createFacility(test)
    await createPaid(test, { facility })
    const today = test.clock.now()
    try {
      test.clock.set('2027-03-31T18:29:00.000Z')
      const before = await createPaid(test, { facility })
      test.clock.set('2027-03-31T18:31:00.000Z')
      const after = await createPaid(test, { facility })
      expect((await readBill(test, before.bill.id)).number).toBe(`${facility.code}/2627/000002`)
      expect((await readBill(test, after.bill.id)).number).toBe(`${facility.code}/2728/000001`)
    } finally {
      test.clock.set(today)
    }
  })

  it('reopens a bill that was cancelled meanwhile, and goes back as its owner decides', async () => {
    const payer = await createPayer(test)
    const { gatewayOrderId } = await openPayment(test, payer)
    await cancel(payer.bill.subjectId)
    lapsed.add(payer.bill.subjectId)
    test.control.pay(gatewayOrderId, { outcome: 'lost' })
    await test.settleDown()
    expect(paidBills).toContain(payer.bill.id)
    expect(await readBill(test, payer.bill.id)).toMatchObject({
      status: 'refunded',
      number: `${payer.facility.code}/2627/000001`,
    })
    expect(await refundsOf(payer.bill.id)).toMatchObject([{ status: 'processed', amount_paise: 50_000 }])
  })

  it('goes back whole when its subject has another bill by now', async () => {
    const payer = await createPayer(test)
    const { gatewayOrderId } = await openPayment(test, payer)
    await cancel(payer.bill.subjectId)
    const { id } = await createBill(test, {
      facilityId: payer.facility.id,
      patientId: payer.patient.id,
      subjectId: payer.bill.subjectId,
    })
    test.control.pay(gatewayOrderId, { outcome: 'lost' })
    await test.settleDown()
    expect(await refundsOf(payer.bill.id)).toMatchObject([{ status: 'processed', amount_paise: 50_000 }])
    expect(await readBill(test, payer.bill.id)).toMatchObject({ status: 'cancelled', number: null })
    expect(await readBill(test, id)).toMatchObject({ status: 'open' })
    expect(paidBills).not.toContain(payer.bill.id)
  })

  it('goes back whole when the bill was paid already by another order', async () => {
    const payer = await createPayer(test)
    const first = await openPayment(test, payer)
    await test.deps.db
      .updateTable('payment_order')
      .set({ status: 'abandoned' })
      .where('id', '=', first.paymentOrderId)
      .execute()
    const second = await openPayment(test, payer)
    expect(second.gatewayOrderId).not.toBe(first.gatewayOrderId)
    test.control.pay(second.gatewayOrderId)
    const { payment } = test.control.pay(first.gatewayOrderId)
    await test.settleDown()
    expect(await readBill(test, payer.bill.id)).toMatchObject({ status: 'paid' })
    const refunds = await refundsOf(payer.bill.id)
    expect(refunds).toMatchObject([{ status: 'processed', amount_paise: 50_000, credit_note_id: null }])
    expect(test.control.payment(payment.id)).toMatchObject({ status: 'refunded', amount_refunded: 50_000 })
    expect(paidBills.filter((id) => id === payer.bill.id)).toHaveLength(1)
  })
})

describe('what the schema itself refuses', () => {
  it('is an issued bill that changes, a ledger that does not balance, an entry that disappears', async () => {
    const { bill, facility } = await createPaid(test)
    const { db } = test.deps
    const change = db.updateTable('bill').set({ total_paise: 1 }).where('id', '=', bill.id).execute()
    await expect(change).rejects.toThrow(/is issued/)
    const add = db
      .insertInto('bill_line')
      .values({
        bill_id: bill.id,
        position: 2,
        description: 'One more',
        quantity: 1,
        unit_price_paise: 1,
        amount_paise: 1,
      })
      .execute()
    await expect(add).rejects.toThrow(/takes no further line/)
    const remove = db.deleteFrom('ledger_entry').where('bill_id', '=', bill.id).execute()
    await expect(remove).rejects.toThrow(/append-only/)
    const oneSided = db
      .insertInto('ledger_entry')
      .values({
        transaction_id: bill.id,
        account: 'cash',
        facility_id: facility.id,
        bill_id: bill.id,
        amount_paise: 1,
        source_type: 'payment',
        source_id: bill.id,
      })
      .execute()
    await expect(oneSided).rejects.toThrow(/does not balance/)
  })

  it('is a second payment that settles the same bill', async () => {
    const { bill } = await createPaid(test)
    const second = test.deps.db
      .insertInto('payment')
      .values({
        bill_id: bill.id,
        method: 'upi',
        amount_paise: 1,
        status: 'captured',
        captured_at: test.clock.now(),
      })
      .execute()
    await expect(second).rejects.toThrow(/bill_paid_within/)
  })
})
