import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createFacility } from '../../../../test/factories/facilities.ts'
import { createBooker, createBookingScene, hold, india } from '../../../../test/factories/scheduling.ts'
import { startTestApp, testNow, type TestApp } from '../../../../test/harness.ts'
import { createPerson } from '../../../../test/people.ts'
import { newId } from '../../../platform/ids.ts'

let test: TestApp
beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())

const appointments = (practitionerId: string) =>
  test.deps.db.selectFrom('appointment').selectAll().where('practitioner_id', '=', practitionerId).execute()

describe('a slot is refused', () => {
  it.each([
    ['in the past', india('08:30', '2026-12-07'), 'slot_in_past'],
    ['that begins now', testNow, 'slot_in_past'],
    ['outside the hours', india('12:00'), 'slot_not_offered'],
    ['on a day off', india('09:00', '2026-12-12'), 'slot_not_offered'],
    ['off the grid', india('09:10'), 'slot_not_offered'],
    ['off by a millisecond', india('09:00').replace('.000Z', '.001Z'), 'slot_not_offered'],
    ['too far ahead', india('09:00', '2027-08-02'), 'slot_not_offered'],
    ['at the end of time', '9999-12-31T23:59:59.999Z', 'slot_not_offered'],
  ])('%s', async (_, startsAt, code) => {
    const scene = await createBookingScene(test)
    const answer = await hold(test, scene, { startsAt })
    expect(answer.status).toBe(422)
    expect(answer.problem()).toMatchObject({ code, fields: [{ path: 'body.startsAt' }] })
    expect(await appointments(scene.meera.practitionerId)).toEqual([])
  })

  it('in leave', async () => {
    const scene = await createBookingScene(test)
    await test.deps.db
      .insertInto('schedule_exception')
      .values({
        practitioner_id: scene.meera.practitionerId,
        kind: 'leave',
        starts_at: new Date(india('00:00')),
        ends_at: new Date(india('23:59')),
      })
      .execute()
    expect((await hold(test, scene)).problem().code).toBe('slot_not_offered')
  })

  it('in a mode or at a place that is not offered', async () => {
    const scene = await createBookingScene(test)
    const mode = await hold(test, scene, { mode: 'video' })
    expect(mode.status).toBe(422)
    expect(mode.problem()).toMatchObject({ code: 'mode_not_offered', fields: [{ path: 'body.mode' }] })
    const { id: facilityId } = await createFacility(test)
    expect((await hold(test, scene, { facilityId })).problem().code).toBe('mode_not_offered')
  })

  it('of a practitioner who is not verified, or not there', async () => {
    const draft = await createBookingScene(test, { row: { status: 'submitted' } })
    const answers = [await hold(test, draft), await hold(test, draft, { practitionerId: newId() })]
    for (const answer of answers)
      expect([answer.status, answer.problem().code]).toEqual([404, 'practitioner_not_found'])
  })

  it("for somebody else's patient, like for one who does not exist", async () => {
    const scene = await createBookingScene(test)
    const { patient: stranger } = await createBooker(test)
    for (const patientId of [stranger.id, newId()]) {
      const answer = await hold(test, scene, { patientId })
      expect([answer.status, answer.problem().code]).toEqual([404, 'patient_not_found'])
    }
  })

  it('to roles that do not book, and to nobody', async () => {
    const scene = await createBookingScene(test)
    expect((await hold(test, scene, {}, { as: scene.meera })).status).toBe(403)
    const admin = await createPerson(test, { role: 'admin' })
    expect((await hold(test, scene, {}, { as: admin })).status).toBe(403)
    expect((await hold(test, scene, {}, { as: undefined })).status).toBe(401)
  })

  it.each([
    ['body.startsAt', { startsAt: 'tomorrow at nine' }],
    ['body.patientId', { patientId: '1' }],
    ['body.mode', { mode: 'telepathy' as never }],
    ['body.symptoms.0', { symptoms: [''] }],
    ['body.reason', { reason: 'x'.repeat(201) }],
  ])('with a bad %s, by name', async (path, wish) => {
    const scene = await createBookingScene(test)
    const answer = await hold(test, scene, wish)
    expect(answer.status).toBe(400)
    expect(answer.problem()).toMatchObject({ code: 'invalid_request', fields: [{ path }] })
  })

  it('when somebody has it, also in another mode', async () => {
    const scene = await createBookingScene(test, {
      offerings: [{ mode: 'in_person' }, { mode: 'video' }],
      hours: [
        { weekday: 2, mode: 'in_person' },
        { weekday: 2, mode: 'video', starts_at: '09:15' },
      ],
    })
    await hold(test, scene)
    const rival = { ...scene, ...(await createBooker(test)) }
    for (const wish of [{}, { mode: 'video' as const, startsAt: india('09:15') }]) {
      const answer = await hold(test, rival, wish)
      expect([answer.status, answer.problem().code]).toEqual([409, 'slot_taken'])
    }
  })
})

describe('a clinic that changes its clocks', () => {
  it('sells the hours that exist, once', async () => {
    const { id: facilityId } = await createFacility(test, { time_zone: 'America/New_York' })
    const night = { weekday: 7, starts_at: '00:30', ends_at: '04:00' }
    const scene = await createBookingScene(test, {
      facilityId,
      hours: [night],
      offerings: [{ fee_paise: 0 }],
    })
    const status = async (startsAt: string) => {
      const rival = { ...scene, ...(await createBooker(test)) }
      return (await hold(test, rival, { startsAt })).status
    }
    try {
      test.clock.set('2027-03-10T12:00:00Z')
      // 01:30 is followed by 03:00; nothing lies between.
      expect(await status('2027-03-14T06:30:00.000Z')).toBe(201)
      expect(await status('2027-03-14T07:00:00.000Z')).toBe(201)
      test.clock.set('2027-11-03T12:00:00Z')
      // 01:30 comes at 05:30 and again at 06:30 in UTC.
      expect(await status('2027-11-07T05:30:00.000Z')).toBe(201)
      expect(await status('2027-11-07T06:30:00.000Z')).toBe(422)
      expect(await status('2027-11-07T07:00:00.000Z')).toBe(201)
    } finally {
      test.clock.set(testNow)
    }
  })
})

describe('one patient', () => {
  it('is in one place at a time, whoever books and however fast', async () => {
    const here = await createBookingScene(test)
    const there = { ...(await createBookingScene(test)), asha: here.asha, patient: here.patient }
    const answers = await Promise.all([hold(test, here), hold(test, there)])
    const refused = answers.filter((answer) => answer.status !== 201)
    expect(refused.map((answer) => [answer.status, answer.problem().code])).toEqual([[409, 'patient_busy']])
  })

  it('has at most two appointments a day with one practitioner', async () => {
    const scene = await createBookingScene(test, { offerings: [{ fee_paise: 0 }] })
    await hold(test, scene, { startsAt: india('09:00') })
    await hold(test, scene, { startsAt: india('10:00') })
    const third = await hold(test, scene, { startsAt: india('11:00') })
    expect(third.status).toBe(409)
    expect(third.problem()).toMatchObject({ code: 'too_many_bookings', data: { limit: 2 } })
    expect((await hold(test, scene, { startsAt: india('11:00', '2026-12-09') })).status).toBe(201)
  })
})

describe('one person', () => {
  it('holds at most three slots, also when all are asked for at once', async () => {
    const scene = await createBookingScene(test)
    const days = ['2026-12-08', '2026-12-09', '2026-12-10', '2026-12-11', '2026-12-14']
    const answers = await Promise.all(
      days.map((date) => hold(test, scene, { startsAt: india('09:00', date) })),
    )
    const refused = answers.filter((answer) => answer.status !== 201)
    expect(refused.map((answer) => answer.problem().code)).toEqual(['too_many_holds', 'too_many_holds'])
    expect(refused[0]?.problem().data).toEqual({ limit: 3 })
  })
})

describe('a hold that ran out', () => {
  it("stands in nobody's way, before any sweep; its bill is cancelled, its end is told", async () => {
    const scene = await createBookingScene(test)
    const rival = { ...scene, ...(await createBooker(test)) }
    try {
      const first = (await hold(test, scene)).reply()
      test.clock.advance(599_999)
      expect((await hold(test, rival)).problem().code).toBe('slot_taken')
      test.clock.advance(1)
      const second = (await hold(test, rival)).reply()
      expect(second.status).toBe('held')
      const rows = await appointments(scene.meera.practitionerId)
      expect(rows.find(({ id }) => id === first.id)).toMatchObject({
        status: 'expired',
        hold_expires_at: null,
      })
      const bills = await test.deps.db
        .selectFrom('bill')
        .select(['subject_id', 'status'])
        .where('subject_id', 'in', [first.id, second.id])
        .execute()
      expect(Object.fromEntries(bills.map((bill) => [bill.subject_id, bill.status]))).toEqual({
        [first.id]: 'cancelled',
        [second.id]: 'open',
      })
    } finally {
      test.clock.set(testNow)
    }
  })

  it("of the patient with another practitioner stands in nobody's way either", async () => {
    const here = await createBookingScene(test)
    const there = { ...(await createBookingScene(test)), asha: here.asha, patient: here.patient }
    try {
      await hold(test, here)
      test.clock.advance(600_000)
      expect((await hold(test, there)).status).toBe(201)
    } finally {
      test.clock.set(testNow)
    }
  })

  it('is not brought back by asking again: the slot is taken anew', async () => {
    const scene = await createBookingScene(test)
    try {
      const first = (await hold(test, scene)).reply()
      test.clock.advance(600_000)
      const second = (await hold(test, scene)).reply()
      expect(second.id).not.toBe(first.id)
      expect(second.holdExpiresAt).toBe('2026-12-07T03:50:00.000Z')
    } finally {
      test.clock.set(testNow)
    }
  })
})
