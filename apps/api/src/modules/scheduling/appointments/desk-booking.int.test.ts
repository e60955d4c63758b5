import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getBill, receivePayment } from '@imeds/contracts/billing'
import {
  cancelAppointment,
  checkIn,
  holdSlot,
  markNoShow,
  previewCancellation,
  rescheduleAppointment,
} from '@imeds/contracts/scheduling'
import { createCounter, register, type Counter } from '../../../../test/factories/desk.ts'
import { createPatient } from '../../../../test/factories/patients.ts'
import { india } from '../../../../test/factories/scheduling.ts'
import { startTestApp, testNow, type TestApp } from '../../../../test/harness.ts'
import { createPerson } from '../../../../test/people.ts'

let test: TestApp
beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())

const at = async (time: string, work: () => Promise<void>) => {
  test.clock.set(time)
  try {
    await work()
  } finally {
    test.clock.set(testNow)
  }
}
const wish = (counter: Counter, patientId: string, startsAt = india('10:00')) => ({
  patientId,
  practitionerId: counter.meera.practitionerId,
  facilityId: counter.facilityId,
  mode: 'in_person' as const,
  startsAt,
  payment: 'at_desk' as const,
})
async function booked(startsAt?: string) {
  const counter = await createCounter(test)
  const asha = await createPerson(test)
  const patient = await createPatient(test, { of: asha, facilityId: counter.facilityId })
  const answer = await test.call(
    holdSlot,
    { body: wish(counter, patient.id, startsAt) },
    { as: counter.desk },
  )
  return { counter, asha, appointment: answer.reply() }
}
const billStatus = async ({ counter, appointment }: Awaited<ReturnType<typeof booked>>) =>
  (await test.call(getBill, { params: { id: appointment.bill!.id } }, { as: counter.desk })).reply().status

describe('a booking that is paid at the desk', () => {
  it('stands at once, with an open bill, and no hold runs out', async () => {
    const { appointment } = await booked()
    expect(appointment).toMatchObject({
      status: 'booked',
      payment: 'at_desk',
      holdExpiresAt: null,
      bill: { status: 'open', totalPaise: 50_000 },
    })
  })

  it('is moved, and cancelled or missed without owing anything', async () => {
    const first = await booked()
    const { id, version } = first.appointment
    const moved = await test.call(
      rescheduleAppointment,
      { params: { id }, body: { startsAt: india('11:00'), version } },
      { as: first.counter.desk },
    )
    expect(moved.reply()).toMatchObject({ status: 'booked', startsAt: india('11:00') })
    const cancelled = await test.call(
      cancelAppointment,
      { params: { id }, body: {} },
      { as: first.counter.desk },
    )
    expect(cancelled.reply()).toMatchObject({ refundPaise: 0, appointment: { bill: null } })
    expect(await billStatus(first)).toBe('cancelled')

    const second = await booked()
    await at(india('10:20'), async () => {
      const as = second.counter.desk
      await test.call(markNoShow, { params: { id: second.appointment.id } }, { as })
    })
    expect(await billStatus(second)).toBe('cancelled')
  })

  it('gives back at the counter what the counter took of it, whoever cancels, and says so before', async () => {
    const { counter, asha, appointment } = await booked()
    const paid = await test.call(
      receivePayment,
      {
        params: { id: appointment.bill!.id },
        body: { method: 'cash', amountPaise: 20_000, duePaise: 50_000 },
      },
      { as: counter.desk },
    )
    expect(paid.reply().status).toBe('open')
    const params = { id: appointment.id }
    expect((await test.call(previewCancellation, { params }, { as: asha })).reply()).toMatchObject({
      paidPaise: 20_000,
      refundPaise: 20_000,
      returns: [{ channel: 'counter', amountPaise: 20_000 }],
    })
    const cancelled = await test.call(cancelAppointment, { params, body: {} }, { as: asha })
    expect(cancelled.reply().refundPaise).toBe(20_000)
  })

  it('lets the desk check in at once; the patient sees the desk first', async () => {
    const { counter, asha, appointment } = await booked()
    await at(india('09:45'), async () => {
      const own = await test.call(checkIn, { params: { id: appointment.id } }, { as: asha })
      expect([own.status, own.problem().code]).toEqual([409, 'payment_due'])
      const desk = await test.call(checkIn, { params: { id: appointment.id } }, { as: counter.desk })
      expect(desk.reply()).toMatchObject({ status: 'arrived', bill: { status: 'open' } })
    })
  })

  it('is not for patients, and not for visits that nobody comes to', async () => {
    const counter = await createCounter(test, { offerings: [{ mode: 'video' }] })
    const asha = await createPerson(test)
    const patient = await createPatient(test, { of: asha, facilityId: counter.facilityId })
    const own = await test.call(holdSlot, { body: wish(counter, patient.id) }, { as: asha })
    expect(own.problem()).toMatchObject({ code: 'invalid_request', fields: [{ path: 'body.payment' }] })
    const video = { ...wish(counter, patient.id), mode: 'video' as const }
    const tele = await test.call(holdSlot, { body: video }, { as: counter.desk })
    expect(tele.problem()).toMatchObject({ code: 'invalid_request', fields: [{ path: 'body.payment' }] })
  })

  it('goes to one of two desks that take the same time', async () => {
    const counter = await createCounter(test)
    const other = await createPerson(test, { role: 'front_desk', facilityId: counter.facilityId })
    const patients = [await register(test, counter), await register(test, counter)]
    const answers = await Promise.all(
      [counter.desk, other].map((as, index) =>
        test.call(holdSlot, { body: wish(counter, patients[index]!.id) }, { as }),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409])
  })
})
