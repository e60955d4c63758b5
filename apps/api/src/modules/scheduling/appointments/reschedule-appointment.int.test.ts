import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cancelAppointment, previewCancellation, rescheduleAppointment } from '@imeds/contracts/scheduling'
import {
  bookPaid,
  createAppointment,
  createBooker,
  createBookingScene,
  hold,
  india,
  type BookingScene,
} from '../../../../test/factories/scheduling.ts'
import { testNow } from '../../../../test/harness.ts'
import { createPerson, type Person } from '../../../../test/people.ts'
import { startPaidTestApp, type PaidTestApp } from '../../../../test/razorpay.ts'
import { newId } from '../../../platform/ids.ts'

let test: PaidTestApp
beforeAll(async () => {
  test = await startPaidTestApp()
})
afterAll(() => test.close())

const at = async (time: string, work: () => Promise<void>) => {
  try {
    test.clock.set(time)
    await work()
  } finally {
    test.clock.set(testNow)
  }
}
const move = (id: string, as: Person, startsAt: string, version = 1) =>
  test.call(rescheduleAppointment, { params: { id }, body: { startsAt, version } }, { as })
const booked = (scene: BookingScene, startsAt = india('09:00'), row = {}) =>
  createAppointment(test, {
    practitioner: scene.meera,
    patient: scene.patient,
    bookedBy: scene.asha,
    startsAt,
    row,
  })

describe('rescheduling', () => {
  it('gives a patient who cancels afterwards no more than before, unless the practice moved it', async () => {
    const scene = await createBookingScene(test)
    const { appointmentId } = await bookPaid(test, scene)
    const comesBack = async () => {
      const answer = await test.call(
        previewCancellation,
        { params: { id: appointmentId } },
        { as: scene.asha },
      )
      const { refundPaise, percent, policyPercent } = answer.reply()
      return [refundPaise, percent, policyPercent]
    }
    await at(india('06:30'), async () => {
      await move(appointmentId, scene.asha, india('10:00', '2026-12-09'))
      expect(await comesBack()).toEqual([0, 0, 100])
      await move(appointmentId, scene.meera, india('10:30', '2026-12-09'), 2)
      expect(await comesBack()).toEqual([50_000, 100, 100])
      await move(appointmentId, scene.asha, india('10:00', '2026-12-09'), 3)
      expect(await comesBack()).toEqual([50_000, 100, 100])
    })
    const late = await createBookingScene(test)
    const booking = await bookPaid(test, late)
    await at(india('06:30'), async () => {
      await move(booking.appointmentId, late.asha, india('10:00', '2026-12-09'))
      const params = { id: booking.appointmentId }
      const gone = await test.call(cancelAppointment, { params, body: {} }, { as: late.asha })
      expect(gone.reply().refundPaise).toBe(0)
    })
  })

  it('moves the same appointment; fee, bill and payment stay', async () => {
    const scene = await createBookingScene(test)
    const { appointmentId, billId } = await bookPaid(test, scene)
    await test.deps.db
      .updateTable('practitioner_offering')
      .set({ fee_paise: 90_000 })
      .where('practitioner_id', '=', scene.meera.practitionerId)
      .execute()
    const answer = await move(appointmentId, scene.asha, india('10:00', '2026-12-09'))
    expect(answer.status).toBe(200)
    expect(answer.reply()).toMatchObject({
      id: appointmentId,
      version: 2,
      status: 'booked',
      startsAt: india('10:00', '2026-12-09'),
      endsAt: india('10:30', '2026-12-09'),
      feePaise: 50_000,
      bill: { id: billId, status: 'paid' },
    })
    const history = await test.deps.db
      .selectFrom('appointment_history')
      .select(['change', 'starts_at', 'changed_by'])
      .where('appointment_id', '=', appointmentId)
      .orderBy('changed_at')
      .orderBy('id')
      .execute()
    expect(history.map(({ change, starts_at }) => [change, starts_at.toISOString()])).toEqual([
      ['hold', india('09:00')],
      ['pay', india('09:00')],
      ['reschedule', india('10:00', '2026-12-09')],
    ])
  })

  it('frees the old slot and takes the new one, also when they overlap', async () => {
    const scene = await createBookingScene(test)
    const rival = { ...scene, ...(await createBooker(test)) }
    const { id } = await booked(scene)
    await move(id, scene.asha, india('09:30'))
    expect((await hold(test, rival, { startsAt: india('09:30') })).problem().code).toBe('slot_taken')
    expect((await hold(test, rival, { startsAt: india('09:00') })).status).toBe(201)
  })

  it('sent twice is done once', async () => {
    const scene = await createBookingScene(test)
    const { id } = await booked(scene)
    const answers = await Promise.all([1, 2].map(() => move(id, scene.asha, india('10:00'))))
    expect(answers.map((answer) => answer.reply().version)).toEqual([2, 2])
  })

  it('takes over a slot whose hold ran out', async () => {
    const scene = await createBookingScene(test)
    const { id } = await booked(scene)
    const rival = { ...scene, ...(await createBooker(test)) }
    await hold(test, rival, { startsAt: india('10:00') })
    expect((await move(id, scene.asha, india('10:00'))).problem().code).toBe('slot_taken')
    await at('2026-12-07T03:40:00.000Z', async () => {
      expect((await move(id, scene.asha, india('10:00'))).status).toBe(200)
    })
  })

  it("is the practice's right at any time", async () => {
    const scene = await createBookingScene(test)
    const desk = await createPerson(test, { role: 'front_desk', facilityId: scene.meera.facilityId })
    const { id } = await booked(scene)
    await at(india('09:10'), async () => {
      expect((await move(id, desk, india('11:00'))).status).toBe(200)
      expect((await move(id, scene.meera, india('11:30'), 2)).status).toBe(200)
    })
  })
})

describe('a race', () => {
  it('for one slot by a move and a booking has one winner', async () => {
    for (let round = 0; round < 5; round++) {
      const scene = await createBookingScene(test)
      const rival = { ...scene, ...(await createBooker(test)) }
      const { id } = await booked(scene)
      const answers = await Promise.all([
        move(id, scene.asha, india('10:00')),
        hold(test, rival, { startsAt: india('10:00') }),
      ])
      const refused = answers.filter(({ status }) => status >= 400)
      expect(refused.map((answer) => answer.problem().code)).toEqual(['slot_taken'])
    }
  })

  it('of two that swap their slots ends without a deadlock or a double booking', async () => {
    const scene = await createBookingScene(test)
    const rival = { ...scene, ...(await createBooker(test)) }
    const [mine, theirs] = [await booked(scene), await booked(rival, india('10:00'))]
    const answers = await Promise.all([
      move(mine.id, scene.asha, india('10:00')),
      move(theirs.id, rival.asha, india('09:00')),
    ])
    expect(answers.map((answer) => answer.problem().code)).toEqual(['slot_taken', 'slot_taken'])
  })

  it('of a move and a cancellation leaves the appointment cancelled, or moved and then cancelled', async () => {
    const scene = await createBookingScene(test)
    const { id } = await booked(scene)
    const [moved, cancelled] = await Promise.all([
      move(id, scene.asha, india('10:00')),
      test.call(cancelAppointment, { params: { id }, body: {} }, { as: scene.meera }),
    ])
    expect(cancelled.status).toBe(200)
    expect(['moved', 'wrong_status']).toContain(moved.status === 200 ? 'moved' : moved.problem().code)
    const row = await test.deps.db
      .selectFrom('appointment')
      .select('status')
      .where('id', '=', id)
      .executeTakeFirst()
    expect(row?.status).toBe('cancelled')
  })

  it('of two moves from the same version has one winner', async () => {
    const scene = await createBookingScene(test)
    const { id } = await booked(scene)
    const answers = await Promise.all([
      move(id, scene.asha, india('10:00')),
      move(id, scene.meera, india('11:00')),
    ])
    const refused = answers.filter(({ status }) => status >= 400)
    expect(refused.map((answer) => answer.problem())).toMatchObject([
      { code: 'changed_meanwhile', data: { version: 2 } },
    ])
  })
})

describe('rescheduling is refused', () => {
  it.each([
    ['slot_in_past', 422, india('08:00', '2026-12-07')],
    ['slot_not_offered', 422, india('12:00')],
    ['slot_not_offered', 422, india('09:05')],
  ])('with %s (%i) to %s', async (code, status, startsAt) => {
    const scene = await createBookingScene(test)
    const answer = await move((await booked(scene)).id, scene.asha, startsAt)
    expect(answer.status).toBe(status)
    expect(answer.problem()).toMatchObject({ code, fields: [{ path: 'body.startsAt' }] })
  })

  it('to the patient later than the policy allows', async () => {
    const scene = await createBookingScene(test)
    const { id } = await booked(scene)
    await at(india('07:01'), async () => {
      const answer = await move(id, scene.asha, india('11:00'))
      expect([answer.status, answer.problem().code]).toEqual([409, 'too_late_to_change'])
    })
    await at(india('07:00'), async () => {
      expect((await move(id, scene.asha, india('11:00'))).status).toBe(200)
    })
  })

  it.each(['held', 'arrived', 'in_progress', 'fulfilled', 'cancelled', 'no_show', 'expired'] as const)(
    'when %s',
    async (status) => {
      const scene = await createBookingScene(test)
      const { id } = await booked(scene, india('09:00'), { status })
      const answer = await move(id, scene.asha, india('11:00'))
      expect(answer.problem()).toMatchObject({ code: 'wrong_status', data: { status } })
    },
  )

  it('when the patient is elsewhere then, or has two that day', async () => {
    const scene = await createBookingScene(test)
    const elsewhere = { ...(await createBookingScene(test)), patient: scene.patient, asha: scene.asha }
    const { id } = await booked(scene)
    await booked(elsewhere, india('10:00'))
    const busy = await move(id, scene.asha, india('10:00'))
    expect([busy.status, busy.problem().code]).toEqual([409, 'patient_busy'])

    await booked(scene, india('09:00', '2026-12-10'))
    await booked(scene, india('10:00', '2026-12-10'))
    const crowded = await move(id, scene.asha, india('11:00', '2026-12-10'))
    expect(crowded.problem()).toMatchObject({ code: 'too_many_bookings', data: { limit: 2 } })
  })

  it('beyond the validity of a free follow-up', async () => {
    const scene = await createBookingScene(test)
    const original = await booked(scene, india('10:00', '2026-12-01'), { status: 'fulfilled' })
    const { id } = (await hold(test, scene, { followUpOf: original.id })).reply()
    const answer = await move(id, scene.asha, india('09:00', '2026-12-09'))
    expect([answer.status, answer.problem().code]).toEqual([409, 'follow_up_expired'])
    expect((await move(id, scene.asha, india('11:30'))).reply().feePaise).toBe(0)
  })

  it('when the practitioner or the mode is gone', async () => {
    const scene = await createBookingScene(test)
    const { id } = await booked(scene)
    const { practitionerId } = scene.meera
    const { db } = test.deps
    await db
      .updateTable('practitioner_offering')
      .set({ active: false })
      .where('practitioner_id', '=', practitionerId)
      .execute()
    expect((await move(id, scene.asha, india('10:00'))).problem().code).toBe('mode_not_offered')
    await db
      .updateTable('practitioner')
      .set({ status: 'suspended' })
      .where('id', '=', practitionerId)
      .execute()
    expect((await move(id, scene.asha, india('10:00'))).problem().code).toBe('practitioner_not_found')
  })

  it('to strangers, and to roles that change nothing', async () => {
    const scene = await createBookingScene(test)
    const { id } = await booked(scene)
    const other = await createBookingScene(test)
    for (const person of [other.asha, other.meera])
      expect((await move(id, person, india('10:00'))).status).toBe(404)
    expect((await move(newId(), scene.asha, india('10:00'))).status).toBe(404)
    const lab = await createPerson(test, { role: 'lab_operator', facilityId: scene.meera.facilityId })
    expect((await move(id, lab, india('10:00'))).status).toBe(403)
    const bad = await move(id, scene.asha, 'later', 0)
    expect(bad.problem().fields?.map(({ path }) => path)).toEqual(['body.startsAt', 'body.version'])
  })
})
