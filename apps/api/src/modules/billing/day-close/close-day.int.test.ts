import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BodyOf } from '@imeds/contracts'
import {
  closeDay,
  downloadDayClose,
  getDrawer,
  listDayCloses,
  receivePayment,
  refundPayment,
} from '@imeds/contracts/billing'
import { createBill, createCounter } from '../../../../test/factories/billing.ts'
import { createFacility } from '../../../../test/factories/facilities.ts'
import { pdfText } from '../../../../test/pdf-text.ts'
import { startTestApp, type TestApp } from '../../../../test/harness.ts'
import { createPerson } from '../../../../test/people.ts'

let test: TestApp
beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())

const today = '2026-12-07'
/** A desk that took 300 in cash and 100 each by card and UPI, and handed 50 in cash back. */
async function createBusyDesk() {
  const counter = await createCounter(test)
  const { receive, bill, desk, facility } = counter
  await receive({ amountPaise: 300_00 })
  await receive({ method: 'card', reference: 'T-1001', amountPaise: 100_00, duePaise: 200_00 })
  await receive({ method: 'upi', reference: 'U-1001', amountPaise: 100_00, duePaise: 100_00 })
  await test.call(
    refundPayment,
    { params: { id: bill.id }, body: { amountPaise: 50_00, reason: 'Overcharged', method: 'cash' } },
    { as: desk },
  )
  const params = { id: facility.id }
  return {
    ...counter,
    drawer: async (date?: string, as = desk) =>
      test.call(getDrawer, { params, query: date ? { date } : {} }, { as }),
    close: (body: Partial<BodyOf<typeof closeDay>> = {}, as = desk) =>
      test.call(
        closeDay,
        { params, body: { date: today, expectedPaise: 250_00, countedPaise: 250_00, ...body } },
        { as },
      ),
  }
}

describe('a drawer', () => {
  it('holds what its person took less what they handed out, on that day, at that facility', async () => {
    const { drawer, facility } = await createBusyDesk()
    expect((await drawer()).reply()).toEqual({
      facilityId: facility.id,
      date: today,
      cashInPaise: 300_00,
      cashOutPaise: 50_00,
      expectedPaise: 250_00,
      cardPaise: 100_00,
      upiPaise: 100_00,
      closed: false,
    })
    const colleague = await createPerson(test, { role: 'front_desk', facilityId: facility.id })
    expect((await drawer(undefined, colleague)).reply().expectedPaise).toBe(0)
    expect((await drawer('2026-12-06')).reply().expectedPaise).toBe(0)
  })
})

describe('closing a day', () => {
  it('compares what was counted, keeps the difference with its reason, and prints', async () => {
    const { close, desk, facility } = await createBusyDesk()
    const short = await close({ countedPaise: 240_00 })
    expect([short.status, short.problem().code]).toEqual([422, 'difference_needs_reason'])
    const closed = (await close({ countedPaise: 240_00, reason: 'A torn note was refused' })).reply()
    expect(closed).toMatchObject({ differencePaise: -10_00, user: { name: 'Farah Khan' } })
    const pdf = await test.call(downloadDayClose, { params: { id: closed.id } }, { as: desk })
    const text = pdfText(pdf.raw.rawPayload)
    for (const part of ['Day close of 7 Dec 2026', '₹240', 'A torn note was refused', 'Farah Khan'])
      expect(text).toContain(part)
    const listed = await test.call(
      listDayCloses,
      { params: { id: facility.id }, query: { limit: 20 } },
      { as: desk },
    )
    expect(listed.reply().items).toMatchObject([{ id: closed.id }])
  })

  it('happens once, and nothing moves through a closed drawer', async () => {
    const { close, desk, facility, patient, bill } = await createBusyDesk()
    const both = await Promise.all([close(), close()])
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([201, 409]))
    const { id } = await createBill(test, { facilityId: facility.id, patientId: patient.id })
    const body = { method: 'cash' as const, amountPaise: 50_000, duePaise: 50_000 }
    const late = await test.call(receivePayment, { params: { id }, body }, { as: desk })
    expect([late.status, late.problem().code]).toEqual([409, 'day_is_closed'])
    const refund = { amountPaise: 100_00, reason: 'Overcharged', method: 'cash' as const }
    const out = await test.call(refundPayment, { params: { id: bill.id }, body: refund }, { as: desk })
    expect(out.problem().code).toBe('day_is_closed')
    const colleague = await createPerson(test, { role: 'front_desk', facilityId: facility.id })
    expect((await test.call(receivePayment, { params: { id }, body }, { as: colleague })).status).toBe(201)
  })

  it('misses nothing that is taken at the same moment, ten times over', async () => {
    for (let round = 0; round < 10; round++) {
      const { close, receive, drawer } = await createCounter(test).then((counter) => ({
        ...counter,
        close: () =>
          test.call(
            closeDay,
            {
              params: { id: counter.facility.id },
              body: { date: today, expectedPaise: 0, countedPaise: 0 },
            },
            { as: counter.desk },
          ),
        drawer: () =>
          test.call(getDrawer, { params: { id: counter.facility.id }, query: {} }, { as: counter.desk }),
      }))
      const [closed, taken] = await Promise.all([close(), receive()])
      // Either the day was closed first, or the money was there first and the count is asked for anew.
      expect([
        [201, 409],
        [409, 201],
      ]).toContainEqual([closed.status, taken.status])
      expect((await drawer()).reply().expectedPaise).toBe(taken.status === 201 ? 50_000 : 0)
    }
  })

  it('is refused for another sum than the page showed, and for tomorrow', async () => {
    const { close } = await createBusyDesk()
    expect((await close({ expectedPaise: 0, countedPaise: 0 })).problem()).toMatchObject({
      code: 'expected_cash_changed',
      data: { expectedPaise: 250_00 },
    })
    expect((await close({ date: '2026-12-08' })).problem().code).toBe('day_not_come')
  })

  it('is for counters of that facility', async () => {
    const { close, person } = await createBusyDesk()
    const { id } = await createFacility(test)
    const elsewhere = await createPerson(test, { role: 'front_desk', facilityId: id })
    expect((await close({}, person)).status).toBe(403)
    expect((await close({}, elsewhere)).status).toBe(404)
  })

  it('is final', async () => {
    const { close } = await createBusyDesk()
    const { id } = (await close()).reply()
    const change = test.deps.db
      .updateTable('day_close')
      .set({ reason: 'x y z' })
      .where('id', '=', id)
      .execute()
    await expect(change).rejects.toThrow(/append-only/)
  })
})
