import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getBill } from '@imeds/contracts/billing'
import { holdSlot, listFreeSlots } from '@imeds/contracts/scheduling'
import { createFacility } from '../../../../test/factories/facilities.ts'
import { createPatient } from '../../../../test/factories/patients.ts'
import {
  createAppointment,
  createBooker,
  createBookingScene,
  hold,
  india,
  wishOf,
} from '../../../../test/factories/scheduling.ts'
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
const jobOf = (appointmentId: string) =>
  test.pool
    .query<{ run_at: Date }>(`select run_at from graphile_worker.jobs where key = $1`, [
      `expire_hold:${appointmentId}`,
    ])
    .then(({ rows }) => rows)

describe('holding a slot', () => {
  it('keeps it for ten minutes with an open bill at the price of the offering', async () => {
    const scene = await createBookingScene(test)
    const answer = await hold(test, scene, { reason: 'Fever', symptoms: ['fever', 'cough'] })
    expect(answer.status).toBe(201)
    const held = answer.reply()
    expect(held).toMatchObject({
      status: 'held',
      version: 1,
      visit: 'first',
      startsAt: india('09:00'),
      endsAt: india('09:30'),
      holdExpiresAt: '2026-12-07T03:40:00.000Z',
      feePaise: 50_000,
      reason: 'Fever',
      symptoms: ['fever', 'cough'],
      patient: { id: scene.patient.id, name: 'Asha Rao' },
      practitioner: { id: scene.meera.practitionerId, name: 'Meera Iyer' },
      facility: { timeZone: 'Asia/Kolkata', address: '12 Lake Road, Hyderabad, 500034' },
      bill: { status: 'open', totalPaise: 50_000 },
      abilities: { canPay: true, canRelease: true, canCancel: false, canReschedule: false },
      refundPreviewPaise: null,
    })
    const bill = (
      await test.call(getBill, { params: { id: held.bill?.id ?? '' } }, { as: scene.asha })
    ).reply()
    expect(bill).toMatchObject({
      subjectId: held.id,
      lines: [{ description: 'Consultation, in person', sacCode: '999312', amountPaise: 50_000 }],
    })
    expect((await jobOf(held.id)).map(({ run_at }) => run_at)).toEqual([new Date('2026-12-07T03:40:00Z')])
  })

  it('takes nothing but ids, mode and time from the client', async () => {
    const scene = await createBookingScene(test)
    const { body } = wishOf(scene)
    const sly = {
      ...body,
      feePaise: 0,
      fee_paise: 0,
      status: 'booked',
      bookedBy: newId(),
      endsAt: india('18:00'),
    }
    const held = (await test.call(holdSlot, { body: sly }, { as: scene.asha })).reply()
    expect(held).toMatchObject({ status: 'held', feePaise: 50_000, endsAt: india('09:30') })
  })

  it('books at once what is free of charge, without a bill', async () => {
    const scene = await createBookingScene(test, { offerings: [{ fee_paise: 0 }] })
    const booked = (await hold(test, scene)).reply()
    expect(booked).toMatchObject({ status: 'booked', feePaise: 0, holdExpiresAt: null, bill: null })
    expect(await jobOf(booked.id)).toEqual([])
  })

  it('takes the slot off the list, puts the patient on the books and writes the history', async () => {
    const scene = await createBookingScene(test)
    const { id } = (await hold(test, scene)).reply()
    const { practitionerId, facilityId } = scene.meera
    const slots = await test.call(listFreeSlots, {
      params: { id: practitionerId },
      query: { facilityId, mode: 'in_person', from: '2026-12-08', days: 1 },
    })
    expect(slots.reply().days[0]?.slots[0]?.startsAt).toBe(india('09:30'))
    const registered = await test.deps.db
      .selectFrom('patient_registration')
      .select('facility_id')
      .where('patient_id', '=', scene.patient.id)
      .execute()
    expect(registered).toEqual([{ facility_id: facilityId }])
    const history = await test.deps.db
      .selectFrom('appointment_history')
      .select(['change', 'status', 'changed_by'])
      .where('appointment_id', '=', id)
      .execute()
    expect(history).toEqual([{ change: 'hold', status: 'held', changed_by: scene.asha.userId }])
    const audit = await test.deps.db
      .selectFrom('audit_event')
      .select(['operation', 'action', 'outcome', 'patient_id'])
      .where('record_id', '=', id)
      .execute()
    expect(audit).toEqual([
      { operation: 'holdSlot', action: 'create', outcome: 'success', patient_id: scene.patient.id },
    ])
  })

  it('serves family members', async () => {
    const scene = await createBookingScene(test)
    const child = await createPatient(test, { of: scene.asha, relation: 'child', row: { name: 'Kiran Rao' } })
    expect((await hold(test, scene, { patientId: child.id })).reply().patient.name).toBe('Kiran Rao')
  })

  it('lets a desk book for the patients on its books, at its own facility', async () => {
    const scene = await createBookingScene(test)
    const desk = await createPerson(test, { role: 'front_desk', facilityId: scene.meera.facilityId })
    const known = await createPatient(test, { facilityId: scene.meera.facilityId })
    const held = (await hold(test, scene, { patientId: known.id }, { as: desk })).reply()
    expect(held).toMatchObject({ status: 'held', bill: { totalPaise: 50_000 } })

    const unknown = await hold(test, scene, { startsAt: india('10:00') }, { as: desk })
    expect([unknown.status, unknown.problem().code]).toEqual([404, 'patient_not_found'])
    const elsewhere = await createPerson(test, {
      role: 'front_desk',
      facilityId: (await createFacility(test)).id,
    })
    await test.deps.db
      .insertInto('patient_registration')
      .expression((eb) =>
        eb
          .selectFrom('role_assignment')
          .where('user_id', '=', elsewhere.userId)
          .select((of) => [of.val(known.id).as('patient_id'), 'facility_id']),
      )
      .columns(['patient_id', 'facility_id'])
      .execute()
    const foreign = await hold(
      test,
      scene,
      { patientId: known.id, startsAt: india('10:00') },
      { as: elsewhere },
    )
    expect([foreign.status, foreign.problem().code]).toEqual([404, 'practitioner_not_found'])
  })
})

describe('asking twice', () => {
  it('with the same key makes one appointment, also when both clicks come at once', async () => {
    const scene = await createBookingScene(test)
    const key = newId()
    const answers = await Promise.all([hold(test, scene, {}, { key }), hold(test, scene, {}, { key })])
    const codes = answers.map((answer) => (answer.status === 201 ? 'created' : answer.problem().code))
    expect(codes).toContain('created')
    expect(codes.filter((code) => code !== 'created' && code !== 'request_in_progress')).toEqual([])
    expect((await hold(test, scene, {}, { key })).reply().id).toBe(
      answers.find((answer) => answer.status === 201)?.reply().id,
    )
    expect(await appointments(scene.meera.practitionerId)).toHaveLength(1)
  })

  it('with another key gives the same hold back', async () => {
    const scene = await createBookingScene(test)
    const [first, second] = await Promise.all([hold(test, scene), hold(test, scene)])
    expect(second.reply().id).toBe(first.reply().id)
    expect((await hold(test, scene)).reply().id).toBe(first.reply().id)
    expect(await appointments(scene.meera.practitionerId)).toHaveLength(1)
  })

  it('without a key is refused', async () => {
    const scene = await createBookingScene(test)
    const answer = await hold(test, scene, {}, { headers: { 'idempotency-key': '' } })
    expect(answer.problem().code).toBe('idempotency_key_missing')
  })
})

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

describe('a follow-up', () => {
  const consulted = async (fulfilledAt: string) => {
    const scene = await createBookingScene(test)
    const original = await createAppointment(test, {
      practitioner: scene.meera,
      patient: scene.patient,
      bookedBy: scene.asha,
      startsAt: fulfilledAt,
      row: { status: 'fulfilled', fulfilled_at: new Date(fulfilledAt) },
    })
    return { scene, followUpOf: original.id }
  }

  it('inside the validity is free and booked at once, once', async () => {
    // Seven days by the calendar: consulted on the evening of the 1st, free until the end of the 8th.
    const { scene, followUpOf } = await consulted(india('22:00', '2026-12-01'))
    const free = (await hold(test, scene, { followUpOf, startsAt: india('11:30') })).reply()
    expect(free).toMatchObject({ status: 'booked', visit: 'follow_up', followUpOf, feePaise: 0, bill: null })
    const again = (await hold(test, scene, { followUpOf, startsAt: india('09:00') })).reply()
    expect(again).toMatchObject({ status: 'held', visit: 'follow_up', feePaise: 50_000 })
  })

  it('costs the fee on the day after the validity', async () => {
    const { scene, followUpOf } = await consulted(india('00:30', '2026-12-01'))
    const wish = { followUpOf, startsAt: india('09:00', '2026-12-09') }
    expect((await hold(test, scene, wish)).reply()).toMatchObject({ status: 'held', feePaise: 50_000 })
  })

  it('is not free unless it is asked for', async () => {
    const { scene } = await consulted(india('10:00', '2026-12-01'))
    expect((await hold(test, scene)).reply()).toMatchObject({ visit: 'first', feePaise: 50_000 })
  })

  it('needs a consultation of this patient with this practitioner that took place', async () => {
    const { scene } = await consulted(india('10:00', '2026-12-01'))
    const { followUpOf } = await consulted(india('10:00', '2026-12-01'))
    for (const other of [followUpOf, newId()]) {
      const answer = await hold(test, scene, { followUpOf: other })
      expect([answer.status, answer.problem().code]).toEqual([404, 'follow_up_not_found'])
    }
  })

  it('is free once, also when two are asked for at once', async () => {
    const { scene, followUpOf } = await consulted(india('10:00', '2026-12-02'))
    const answers = await Promise.all(
      ['09:00', '10:00'].map((time) => hold(test, scene, { followUpOf, startsAt: india(time) })),
    )
    expect(answers.map((answer) => answer.reply().feePaise).toSorted()).toEqual([0, 50_000])
  })
})
