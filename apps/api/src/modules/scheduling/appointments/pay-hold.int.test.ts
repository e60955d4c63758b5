import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPaymentOrder } from '@imeds/contracts/billing'
import { getAppointment, listAlternatives, listFreeSlots, releaseHold } from '@imeds/contracts/scheduling'
import {
  createBooker,
  createBookingScene,
  hold,
  india,
  pay,
  type BookingScene,
} from '../../../../test/factories/scheduling.ts'
import { testNow } from '../../../../test/harness.ts'
import { createPerson } from '../../../../test/people.ts'
import { startPaidTestApp, type PaidTestApp } from '../../../../test/razorpay.ts'
import { checkBooks } from '../../billing/index.ts'

let test: PaidTestApp
beforeAll(async () => {
  test = await startPaidTestApp()
})
afterAll(() => test.close())

const after = async (ms: number, work: () => Promise<void>) => {
  try {
    test.clock.advance(ms)
    await work()
  } finally {
    test.clock.set(testNow)
  }
}
const statusOf = async (id: string) =>
  (
    await test.deps.db
      .selectFrom('appointment')
      .select('status')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).status
const refundsOf = (billId: string) =>
  test.deps.db
    .selectFrom('refund')
    .select(['amount_paise', 'status', 'requested_by'])
    .where('bill_id', '=', billId)
    .execute()
const billStatus = async (id: string) =>
  (await test.deps.db.selectFrom('bill').select('status').where('id', '=', id).executeTakeFirstOrThrow())
    .status
/** A hold and the order at the gateway that would pay it. */
const readyToPay = async () => {
  const scene = await createBookingScene(test)
  const { id, bill } = (await hold(test, scene)).reply()
  const billId = bill?.id ?? ''
  const order = (await test.call(createPaymentOrder, { params: { id: billId } }, { as: scene.asha })).reply()
  return { scene, id, billId, gatewayOrderId: order.gatewayOrderId }
}
const free = async ({ meera: { practitionerId, facilityId } }: BookingScene) => {
  const query = { facilityId, mode: 'in_person' as const, from: '2026-12-08', days: 1 }
  const reply = (await test.call(listFreeSlots, { params: { id: practitionerId }, query })).reply()
  return reply.days.flatMap(({ slots }) => slots.map(({ startsAt }) => startsAt))
}

describe('a hold', () => {
  it('is booked by its payment, and its planned end is called off', async () => {
    const { scene, id, gatewayOrderId } = await readyToPay()
    test.control.pay(gatewayOrderId)
    await test.settleDown()
    const booked = (await test.call(getAppointment, { params: { id } }, { as: scene.asha })).reply()
    expect(booked).toMatchObject({
      status: 'booked',
      holdExpiresAt: null,
      bill: { status: 'paid' },
      abilities: { canPay: false, canCancel: true, canReschedule: true },
    })
    const { rows } = await test.pool.query(`select 1 from graphile_worker.jobs where key = $1`, [
      `expire_hold:${id}`,
    ])
    expect(rows).toEqual([])
    await after(600_000, async () => {
      await test.runJob('sweep_holds')
      expect(await statusOf(id)).toBe('booked')
    })
  })

  it('ends with its time: the slot is free, the bill cancelled, by the job as by the sweep', async () => {
    for (const [job, payload] of [
      ['expire_hold', (id: string) => ({ appointmentId: id })],
      ['sweep_holds', () => ({})],
    ] as const) {
      const { scene, id, billId } = await readyToPay()
      await test.runJob(job, payload(id))
      expect(await statusOf(id)).toBe('held')
      await after(600_000, async () => {
        await test.runJob(job, payload(id))
        await test.runJob(job, payload(id))
        expect(await statusOf(id)).toBe('expired')
        expect(await billStatus(billId)).toBe('cancelled')
        expect(await free(scene)).toContain(india('09:00'))
      })
      const history = await test.deps.db
        .selectFrom('appointment_history')
        .select('change')
        .where('appointment_id', '=', id)
        .orderBy('changed_at')
        .execute()
      expect(history.map(({ change }) => change)).toEqual(['hold', 'lapse'])
    }
  })

  it('can be paid no more once it ran out', async () => {
    const scene = await createBookingScene(test)
    const { id, bill } = (await hold(test, scene)).reply()
    await after(600_000, async () => {
      await test.runJob('sweep_holds')
      const answer = await test.call(
        createPaymentOrder,
        { params: { id: bill?.id ?? '' } },
        { as: scene.asha },
      )
      expect(answer.problem().code).toBe('bill_not_open')
      const seen = (await test.call(getAppointment, { params: { id } }, { as: scene.asha })).reply()
      expect(seen).toMatchObject({ status: 'expired', bill: null, abilities: { canPay: false } })
    })
  })
})

describe('a payment that comes too late', () => {
  it('goes back whole, and the nearest slots are offered', async () => {
    const { scene, id, billId, gatewayOrderId } = await readyToPay()
    const rival = { ...scene, ...(await createBooker(test)) }
    await after(600_000, async () => {
      const taken = (await hold(test, rival)).reply()
      test.control.pay(gatewayOrderId)
      await test.settleDown()
      expect([await statusOf(id), await statusOf(taken.id)]).toEqual(['expired', 'held'])
      expect(await refundsOf(billId)).toEqual([
        { amount_paise: 50_000, status: 'processed', requested_by: null },
      ])
      expect(await billStatus(billId)).toBe('refunded')

      const offered = (await test.call(listAlternatives, { params: { id } }, { as: scene.asha })).reply()
        .slots
      expect(offered.map(({ startsAt }) => startsAt)).toEqual([
        india('09:30'),
        india('10:00'),
        india('10:30'),
        india('11:00'),
        india('11:30'),
        india('11:30', '2026-12-07'),
      ])
      expect(offered[0]).toMatchObject({ facilityName: 'Banyan Clinic', feePaise: 50_000, mode: 'in_person' })
    })
    expect(await checkBooks(test.deps.db)).toEqual([])
  })

  it('goes back also when nobody has swept the hold yet', async () => {
    const { id, billId, gatewayOrderId } = await readyToPay()
    await after(600_000, async () => {
      test.control.pay(gatewayOrderId)
      await test.settleDown()
      expect(await statusOf(id)).toBe('expired')
      expect(await refundsOf(billId)).toMatchObject([{ amount_paise: 50_000, status: 'processed' }])
    })
  })

  it('or after the hold was given up goes back as well', async () => {
    const { scene, id, billId, gatewayOrderId } = await readyToPay()
    expect((await test.call(releaseHold, { params: { id } }, { as: scene.asha })).reply()).toEqual({
      done: true,
    })
    test.control.pay(gatewayOrderId)
    await test.settleDown()
    expect(await statusOf(id)).toBe('expired')
    expect(await refundsOf(billId)).toMatchObject([{ amount_paise: 50_000, status: 'processed' }])
  })

  it('goes back once when it races the sweep', async () => {
    const outcomes = await Promise.all(Array.from({ length: 6 }, readyToPay))
    await after(600_000, async () => {
      await Promise.all([
        test.runJob('sweep_holds'),
        ...outcomes.map(async ({ gatewayOrderId }) => void test.control.pay(gatewayOrderId)),
      ])
      await test.settleDown()
      for (const { id, billId } of outcomes) {
        expect(await statusOf(id)).toBe('expired')
        expect(await refundsOf(billId)).toMatchObject([{ amount_paise: 50_000 }])
      }
    })
    expect(await checkBooks(test.deps.db)).toEqual([])
  })
})

describe('giving a hold back', () => {
  it('frees the slot and cancels the bill; a second click finds it done', async () => {
    const { scene, id, billId } = await readyToPay()
    for (const _ of [1, 2])
      expect((await test.call(releaseHold, { params: { id } }, { as: scene.asha })).reply()).toEqual({
        done: true,
      })
    expect([await statusOf(id), await billStatus(billId)]).toEqual(['expired', 'cancelled'])
    expect(await free(scene)).toContain(india('09:00'))
  })

  it('is refused once it was paid', async () => {
    const scene = await createBookingScene(test)
    const { id, bill } = (await hold(test, scene)).reply()
    await pay(test, scene.asha, bill?.id ?? '')
    const answer = await test.call(releaseHold, { params: { id } }, { as: scene.asha })
    expect(answer.status).toBe(409)
    expect(answer.problem()).toMatchObject({ code: 'wrong_status', data: { status: 'booked' } })
  })

  it('is for who may book for the patient', async () => {
    const { scene, id } = await readyToPay()
    const stranger = await createPerson(test)
    expect((await test.call(releaseHold, { params: { id } }, { as: stranger })).status).toBe(404)
    expect((await test.call(releaseHold, { params: { id } }, { as: scene.meera })).status).toBe(403)
    expect(await statusOf(id)).toBe('held')
  })
})

describe('alternatives', () => {
  it('are for who may see the appointment, and none when the practitioner is gone', async () => {
    const { scene, id } = await readyToPay()
    const stranger = await createPerson(test)
    expect((await test.call(listAlternatives, { params: { id } }, { as: stranger })).status).toBe(404)
    await test.deps.db
      .updateTable('practitioner')
      .set({ status: 'suspended' })
      .where('id', '=', scene.meera.practitionerId)
      .execute()
    expect((await test.call(listAlternatives, { params: { id } }, { as: scene.asha })).reply()).toEqual({
      slots: [],
    })
  })
})
