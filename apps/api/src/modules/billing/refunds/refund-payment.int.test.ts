import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { getBill, listBills, refundPayment, retryRefund } from '@imeds/contracts/billing'
import { createPaid, createPayer, readBill } from '../../../../test/factories/billing.ts'
import { createFacility } from '../../../../test/factories/facilities.ts'
import { createPerson, type Person } from '../../../../test/people.ts'
import { signWebhook, startPaidTestApp, type PaidTestApp } from '../../../../test/razorpay.ts'
import { newId } from '../../../platform/ids.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import { billOf, refundForSubject, webhookPath } from '../index.ts'

let test: PaidTestApp
beforeAll(async () => {
  test = await startPaidTestApp()
})
afterAll(() => test.close())
afterEach(async () => {
  test.control.clearFaults()
  await test.expectSoundBooks()
})

async function createPaidWithDesk(options: Parameters<typeof createPaid>[1] = {}) {
  const paid = await createPaid(test, options)
  const desk = await createPerson(test, { role: 'front_desk', facilityId: paid.facility.id })
  const refund = (amountPaise: number, as = desk) =>
    test.call(
      refundPayment,
      { params: { id: paid.bill.id }, body: { amountPaise, reason: 'The doctor was ill' } },
      { as },
    )
  const view = async () => (await test.call(getBill, { params: { id: paid.bill.id } }, { as: desk })).reply()
  return { ...paid, desk, refund, view }
}

describe('a refund at the desk', () => {
  it('goes back to the patient, and a credit note names the bill', async () => {
    const { refund, view, paymentId, facility } = await createPaidWithDesk()
    const requested = (await refund(20_000)).reply()
    expect(requested).toMatchObject({ status: 'requested', amountPaise: 20_000 })
    await test.settleDown()
    expect(test.control.payment(paymentId).amount_refunded).toBe(20_000)
    const bill = await view()
    expect(bill).toMatchObject({
      status: 'partly_refunded',
      refundedPaise: 20_000,
      refunds: [{ id: requested.id, status: 'processed', processedAt: test.clock.now().toISOString() }],
      creditNotes: [{ number: `${facility.code}/2627/C00001`, totalPaise: 20_000 }],
      abilities: { refund: true, pay: false, download: true },
    })
    const note = await readBill(test, bill.creditNotes[0]!.id)
    expect(note).toMatchObject({
      kind: 'credit_note',
      corrects_bill_id: bill.id,
      document: { corrects: { number: bill.number } },
    })
  })

  it('may come in parts until nothing is left', async () => {
    const { refund, view } = await createPaidWithDesk()
    await refund(20_000)
    await refund(30_000)
    await test.settleDown()
    expect(await view()).toMatchObject({
      status: 'refunded',
      refundedPaise: 50_000,
      abilities: { refund: false },
    })
    const over = await refund(100)
    expect(over.problem()).toMatchObject({ code: 'bill_not_refundable', data: { status: 'refunded' } })
  })

  it('is never more than was paid, not even by two clicks at once', async () => {
    const { refund, paymentId } = await createPaidWithDesk()
    const over = await refund(50_001)
    expect([over.status, over.problem().code]).toEqual([422, 'refund_exceeds_payment'])
    const answers = await Promise.all([refund(30_000), refund(30_000)])
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 422]))
    await test.settleDown()
    expect(test.control.payment(paymentId).amount_refunded).toBe(30_000)
  })

  it('happens once for one key', async () => {
    const { desk, bill, paymentId } = await createPaidWithDesk()
    const input = { params: { id: bill.id }, body: { amountPaise: 10_000, reason: 'Overcharged' } }
    const key = newId()
    const [first, again] = [
      await test.call(refundPayment, input, { as: desk, key }),
      await test.call(refundPayment, input, { as: desk, key }),
    ]
    expect(again.reply()).toEqual(first.reply())
    await test.settleDown()
    expect(test.control.payment(paymentId).amount_refunded).toBe(10_000)
  })

  it('is written to the audit trail with its reason', async () => {
    const { refund, bill, desk, patient } = await createPaidWithDesk()
    await refund(10_000)
    const events = await test.deps.db
      .selectFrom('audit_event')
      .select(['actor_user_id', 'outcome', 'reason', 'patient_id'])
      .where('operation', '=', 'refundPayment')
      .where('record_id', '=', bill.id)
      .execute()
    expect(events).toEqual([
      {
        actor_user_id: desk.userId,
        outcome: 'success',
        reason: 'The doctor was ill',
        patient_id: patient.id,
      },
    ])
    await test.settleDown()
  })

  it('is for the desk of that clinic and for the admin only', async () => {
    const { refund, person } = await createPaidWithDesk()
    const elsewhere = await createPerson(test, {
      role: 'front_desk',
      facilityId: (await createFacility(test)).id,
    })
    const admin = await createPerson(test, { role: 'admin' })
    expect((await refund(100, person)).status).toBe(403)
    expect((await refund(100, elsewhere)).status).toBe(404)
    expect((await refund(100, admin)).status).toBe(201)
    await test.settleDown()
  })

  it('needs a bill that was paid, an amount and a reason', async () => {
    const { bill, facility } = await createPayer(test)
    const desk = await createPerson(test, { role: 'front_desk', facilityId: facility.id })
    const call = (body: { amountPaise: number; reason: string }) =>
      test.call(refundPayment, { params: { id: bill.id }, body }, { as: desk })
    const open = await call({ amountPaise: 100, reason: 'Why not' })
    expect(open.problem()).toMatchObject({ code: 'bill_not_refundable', data: { status: 'open' } })
    const bad = await call({ amountPaise: 99.5, reason: ' ' })
    expect(
      bad
        .problem()
        .fields?.map(({ path }) => path)
        .toSorted(),
    ).toEqual(expect.arrayContaining(['body.amountPaise', 'body.reason']))
  })
})

describe('a refund for a subject', () => {
  const refundShare = (subjectId: string, percent: number) =>
    inTransaction(test.deps.db, (tx) =>
      refundForSubject(test.deps, tx, {
        subjectType: 'appointment',
        subjectId,
        percent,
        reason: 'Cancelled in time',
        requestedBy: null,
      }),
    )

  it('gives back the share of what was paid, and tells how much', async () => {
    const { bill, paymentId } = await createPaid(test, { feePaise: 49_999 })
    expect(await refundShare(bill.subjectId, 50)).toEqual({ refundPaise: 25_000 })
    await test.settleDown()
    expect(test.control.payment(paymentId).amount_refunded).toBe(25_000)
    const standings = await billOf(test.deps.db, 'appointment', [bill.subjectId, newId()])
    expect([...standings]).toMatchObject([
      [bill.subjectId, { id: bill.id, status: 'partly_refunded', paidPaise: 49_999, refundedPaise: 25_000 }],
    ])
  })

  it('gives back nothing of what was not paid', async () => {
    const { bill } = await createPayer(test)
    expect(await refundShare(bill.subjectId, 100)).toEqual({ refundPaise: 0 })
    expect(await refundShare(newId(), 100)).toEqual({ refundPaise: 0 })
  })

  it('never gives back more than is left', async () => {
    const { bill, paymentId } = await createPaid(test)
    await refundShare(bill.subjectId, 80)
    expect(await refundShare(bill.subjectId, 50)).toEqual({ refundPaise: 10_000 })
    await test.settleDown()
    expect(test.control.payment(paymentId).amount_refunded).toBe(50_000)
  })

  it('happens if, and only if, the transaction of its caller commits', async () => {
    const { bill, paymentId } = await createPaid(test)
    const broken = inTransaction(test.deps.db, async (tx) => {
      const subject = { subjectType: 'appointment' as const, subjectId: bill.subjectId }
      await refundForSubject(test.deps, tx, { ...subject, percent: 100, reason: 'No', requestedBy: null })
      throw new Error('the caller changed its mind')
    })
    await expect(broken).rejects.toThrow('changed its mind')
    await test.settleDown()
    expect(test.control.payment(paymentId).amount_refunded).toBe(0)
    expect((await readBill(test, bill.id)).status).toBe('paid')
  })
})

describe('the gateway and a refund', () => {
  const statusOf = async (billId: string) =>
    await test.deps.db
      .selectFrom('refund')
      .select(['status', 'failures'])
      .where('bill_id', '=', billId)
      .executeTakeFirstOrThrow()

  it('gives back once, although its answer was lost', async () => {
    const { refund, paymentId, bill } = await createPaidWithDesk()
    test.control.apiFault({ kind: 'answer-lost', method: 'POST', path: '/refund' })
    test.control.webhookFault({ kind: 'drop', count: 2 })
    await refund(20_000)
    await test.settleDown()
    expect(await statusOf(bill.id)).toEqual({ status: 'requested', failures: 0 })
    test.clock.advance(3 * 60_000)
    await test.runJob('reconcile_payments')
    expect(await statusOf(bill.id)).toEqual({ status: 'processed', failures: 0 })
    expect(test.control.payment(paymentId).amount_refunded).toBe(20_000)
  })

  it('may tell by webhook before its answer is known', async () => {
    const { refund, bill } = await createPaidWithDesk()
    test.control.apiFault({ kind: 'answer-lost', method: 'POST', path: '/refund' })
    await refund(20_000)
    await test.settleDown()
    expect(await statusOf(bill.id)).toEqual({ status: 'processed', failures: 0 })
  })

  it('may take its time', async () => {
    const { refund, bill, view } = await createPaidWithDesk()
    test.control.refundFault({ kind: 'pending' })
    await refund(20_000)
    await test.settleDown()
    expect(await statusOf(bill.id)).toEqual({ status: 'processing', failures: 0 })
    expect(await view()).toMatchObject({ status: 'paid', creditNotes: [] })
    test.control.settle()
    await test.settleDown()
    expect(await view()).toMatchObject({ status: 'partly_refunded', creditNotes: [{ totalPaise: 20_000 }] })
  })

  it('is asked again under a new key after a refusal', async () => {
    const { refund, bill, paymentId } = await createPaidWithDesk()
    test.control.refundFault({ kind: 'refuse' })
    await refund(20_000)
    await test.settleDown()
    expect(await statusOf(bill.id)).toEqual({ status: 'requested', failures: 1 })
    test.clock.advance(3 * 60_000)
    await test.runJob('reconcile_payments')
    await test.settleDown()
    expect(await statusOf(bill.id)).toEqual({ status: 'processed', failures: 1 })
    expect(test.control.payment(paymentId).amount_refunded).toBe(20_000)
  })

  it('is asked again when a refund it had accepted failed', async () => {
    const { refund, bill, paymentId } = await createPaidWithDesk()
    test.control.refundFault({ kind: 'fail' })
    await refund(20_000)
    await test.settleDown()
    test.control.settle()
    await test.settleDown()
    expect(await statusOf(bill.id)).toEqual({ status: 'requested', failures: 1 })
    test.clock.advance(3 * 60_000)
    await test.runJob('reconcile_payments')
    await test.settleDown()
    expect(await statusOf(bill.id)).toEqual({ status: 'processed', failures: 1 })
    expect(test.control.payment(paymentId).amount_refunded).toBe(20_000)
  })

  it('refuses for good at the fifth time, and the money may be asked for anew', async () => {
    const { refund, bill, view } = await createPaidWithDesk()
    test.control.refundFault({ kind: 'refuse', count: 5 })
    await refund(50_000)
    await test.settleDown()
    for (let time = 0; time < 4; time++) {
      test.clock.advance(3 * 60_000)
      await test.runJob('reconcile_payments')
    }
    expect(await statusOf(bill.id)).toEqual({ status: 'failed', failures: 5 })
    expect(await view()).toMatchObject({ status: 'paid', refundedPaise: 0, abilities: { refund: true } })
    expect((await refund(50_000)).status).toBe(201)
    await test.settleDown()
    expect(await view()).toMatchObject({ status: 'refunded' })
  })

  it('may give back at its own desk, and the books follow', async () => {
    const { bill, paymentId } = await createPaid(test)
    const entity = { id: 'rfnd_desk0000000002', payment_id: paymentId, amount: 5_000, status: 'processed' }
    const body = JSON.stringify({ event: 'refund.processed', payload: { refund: { entity } } })
    for (const eventId of ['evt-desk-1', 'evt-desk-2'])
      await test.app.inject({
        method: 'POST',
        url: webhookPath,
        payload: body,
        headers: {
          'content-type': 'application/json',
          'x-razorpay-event-id': eventId,
          'x-razorpay-signature': signWebhook(body),
        },
      })
    await test.settleDown()
    expect(await readBill(test, bill.id)).toMatchObject({ status: 'partly_refunded' })
    expect(await statusOf(bill.id)).toEqual({ status: 'processed', failures: 0 })
  })
})

describe('a refund that the gateway refused for good', () => {
  async function createRefused(amountPaise = 50_000) {
    const paid = await createPaidWithDesk()
    test.control.refundFault({ kind: 'refuse', count: 5 })
    const { id } = (await paid.refund(amountPaise)).reply()
    await test.settleDown()
    for (let time = 0; time < 4; time++) {
      test.clock.advance(3 * 60_000)
      await test.runJob('reconcile_payments')
    }
    const admin = await createPerson(test, { role: 'admin' })
    const retry = (as: Person = admin) => test.call(retryRefund, { params: { id } }, { as })
    const owed = async () =>
      (await test.call(listBills, { query: { limit: 50, refund: 'failed' } }, { as: admin }))
        .reply()
        .items.some((bill) => bill.id === paid.bill.id)
    return { ...paid, id, admin, retry, owed }
  }

  it('is found and tried again by an admin, and then goes back', async () => {
    const { id, retry, view, owed, paymentId } = await createRefused()
    expect(await owed()).toBe(true)
    expect((await view()).refunds).toMatchObject([{ id, status: 'failed', abilities: { retry: true } }])
    expect((await retry()).reply()).toMatchObject({ id, status: 'requested' })
    const again = await retry()
    expect(again.problem()).toMatchObject({ code: 'refund_not_failed', data: { status: 'requested' } })
    await test.settleDown()
    expect(test.control.payment(paymentId).amount_refunded).toBe(50_000)
    expect(await view()).toMatchObject({
      status: 'refunded',
      refunds: [{ status: 'processed', abilities: { retry: false } }],
    })
    expect(await owed()).toBe(false)
  })

  it('fails at once when it is refused once more, and can be tried anew', async () => {
    const { retry, view, paymentId } = await createRefused()
    test.control.refundFault({ kind: 'refuse' })
    await retry()
    await test.settleDown()
    expect(await view()).toMatchObject({
      status: 'paid',
      refundedPaise: 0,
      refunds: [{ status: 'failed', abilities: { retry: true } }],
    })
    await retry()
    await test.settleDown()
    expect(test.control.payment(paymentId).amount_refunded).toBe(50_000)
  })

  it('is owed no longer once its money went back another way', async () => {
    const { refund, retry, owed, view } = await createRefused()
    await refund(20_000)
    await test.settleDown()
    expect(await owed()).toBe(false)
    expect((await view()).refunds).toMatchObject([{ abilities: { retry: false } }, { status: 'processed' }])
    const over = await retry()
    expect([over.status, over.problem().code]).toEqual([422, 'refund_exceeds_payment'])
  })

  it('is tried again once by two who ask in the same second', async () => {
    const { retry, desk, paymentId } = await createRefused(20_000)
    const answers = await Promise.all([retry(), retry(desk), retry()])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409])
    await test.settleDown()
    expect(test.control.payment(paymentId).amount_refunded).toBe(20_000)
  })

  it('is tried again by those who may give back only', async () => {
    const { retry, person, desk } = await createRefused()
    const elsewhere = { role: 'front_desk', facilityId: (await createFacility(test)).id } as const
    expect((await retry(person)).status).toBe(403)
    expect((await retry(await createPerson(test, elsewhere))).status).toBe(404)
    expect((await retry(desk)).status).toBe(200)
    await test.settleDown()
  })
})
