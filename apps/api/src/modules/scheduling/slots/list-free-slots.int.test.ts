import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listFreeSlots } from '@imeds/contracts/scheduling'
import { createFacility } from '../../../../test/factories/facilities.ts'
import { createPractitioner, type TestPractitioner } from '../../../../test/factories/practitioners.ts'
import {
  createAppointment,
  createBooker,
  createBookingScene,
  india,
} from '../../../../test/factories/scheduling.ts'
import { startTestApp, testNow, type TestApp } from '../../../../test/harness.ts'
import { newId } from '../../../platform/ids.ts'
import { nextFreeSlots } from '../index.ts'

let test: TestApp
beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())

type Query = { from?: string; days?: number; mode?: 'in_person' | 'video'; facilityId?: string }
const ask = (meera: TestPractitioner, query: Query = {}) =>
  test.call(listFreeSlots, {
    params: { id: meera.practitionerId },
    query: { facilityId: meera.facilityId, mode: 'in_person', days: 1, ...query },
  })
const startsOf = async (meera: TestPractitioner, query?: Query) =>
  (await ask(meera, query)).reply().days.flatMap(({ slots }) => slots.map(({ startsAt }) => startsAt))

describe('the free slots of a practitioner', () => {
  it('are public, by local date, from today, with zone, length and fee', async () => {
    const meera = await createPractitioner(test, { hours: 'weekdays' })
    const reply = (await ask(meera, { days: 7 })).reply()
    expect(reply).toMatchObject({
      timeZone: 'Asia/Kolkata',
      slotMinutes: 30,
      feePaise: 50_000,
      mode: 'in_person',
    })
    expect(reply.days.map(({ date, slots }) => [date, slots.length])).toEqual([
      // It is 09:00: that slot is not in the future any more.
      ['2026-12-07', 5],
      ['2026-12-08', 6],
      ['2026-12-09', 6],
      ['2026-12-10', 6],
      ['2026-12-11', 6],
      ['2026-12-12', 0],
      ['2026-12-13', 0],
    ])
    expect(reply.days[1]?.slots[0]).toEqual({ startsAt: india('09:00'), endsAt: india('09:30') })
  })

  it('leave out what is held, booked or going on, and bring back what was cancelled, missed or ran out', async () => {
    const { meera, asha } = await createBookingScene(test)
    const statuses = ['held', 'booked', 'in_progress', 'cancelled', 'no_show', 'expired'] as const
    for (const [index, status] of statuses.entries()) {
      const { patient } = await createBooker(test)
      const startsAt = new Date(Date.parse(india('09:00')) + index * 1_800_000)
      await createAppointment(test, {
        practitioner: meera,
        patient,
        bookedBy: asha,
        startsAt,
        row: { status },
      })
    }
    const afternoon = [india('10:30'), india('11:00'), india('11:30')]
    expect(await startsOf(meera, { from: '2026-12-08' })).toEqual(afternoon)
    try {
      test.clock.advance(600_000)
      expect(await startsOf(meera, { from: '2026-12-08' })).toEqual([india('09:00'), ...afternoon])
    } finally {
      test.clock.set(testNow)
    }
  })

  it('leave out what is booked at another facility or in another mode', async () => {
    const other = await createFacility(test)
    const { meera, asha, patient } = await createBookingScene(test)
    await createAppointment(test, {
      practitioner: { ...meera, facilityId: other.id },
      patient,
      bookedBy: asha,
      startsAt: india('09:10'),
      row: { mode: 'video' },
    })
    expect(await startsOf(meera, { from: '2026-12-08' })).toHaveLength(4)
  })

  it('follow the clocks of the facility', async () => {
    const { id: facilityId } = await createFacility(test, { time_zone: 'America/New_York' })
    const meera = await createPractitioner(test, {
      facilityId,
      hours: [{ weekday: 7, starts_at: '01:00', ends_at: '04:00' }],
    })
    try {
      test.clock.set('2027-03-10T12:00:00Z')
      expect(await startsOf(meera, { from: '2027-03-14' })).toEqual([
        '2027-03-14T06:00:00.000Z',
        '2027-03-14T06:30:00.000Z',
        '2027-03-14T07:00:00.000Z',
        '2027-03-14T07:30:00.000Z',
      ])
      test.clock.set('2027-11-05T12:00:00Z')
      expect(await startsOf(meera, { from: '2027-11-07' })).toEqual([
        '2027-11-07T05:00:00.000Z',
        '2027-11-07T05:30:00.000Z',
        '2027-11-07T07:00:00.000Z',
        '2027-11-07T07:30:00.000Z',
        '2027-11-07T08:00:00.000Z',
        '2027-11-07T08:30:00.000Z',
      ])
    } finally {
      test.clock.set(testNow)
    }
  })

  it('begin with the date that it is at the facility', async () => {
    const { id: facilityId } = await createFacility(test, { time_zone: 'America/New_York' })
    const meera = await createPractitioner(test, { facilityId, hours: 'weekdays' })
    // 03:30 in UTC on the 7th is still the evening of Sunday the 6th in New York.
    expect((await ask(meera)).reply().days.map(({ date }) => date)).toEqual(['2026-12-06'])
  })

  it.each(['draft', 'submitted', 'rejected', 'suspended'] as const)(
    'are not there while %s',
    async (status) => {
      const meera = await createPractitioner(test, { hours: 'weekdays', row: { status } })
      const answer = await ask(meera)
      expect([answer.status, answer.problem().code]).toEqual([404, 'practitioner_not_found'])
    },
  )

  it('are not there for an unknown practitioner, mode or facility, or one that closed', async () => {
    const meera = await createPractitioner(test, { hours: 'weekdays' })
    expect((await ask({ ...meera, practitionerId: newId() })).problem().code).toBe('practitioner_not_found')
    const mode = await ask(meera, { mode: 'video' })
    expect(mode.status).toBe(422)
    expect(mode.problem()).toMatchObject({ code: 'mode_not_offered', fields: [{ path: 'query.mode' }] })
    expect((await ask(meera, { facilityId: newId() })).problem().code).toBe('mode_not_offered')
    await test.deps.db
      .updateTable('facility')
      .set({ active: false })
      .where('id', '=', meera.facilityId)
      .execute()
    expect((await ask(meera)).problem().code).toBe('mode_not_offered')
  })

  it.each([
    ['query.days', { days: 15 }],
    ['query.days', { days: 0 }],
    ['query.from', { from: 'tomorrow' }],
    ['query.from', { from: '2026-12-01' }],
    ['query.from', { from: '9999-12-31' }],
    ['query.facilityId', { facilityId: 'x' }],
  ])('name the field %s in %o', async (path, query) => {
    const meera = await createPractitioner(test)
    const problem = (await ask(meera, query)).problem()
    expect(problem).toMatchObject({ code: 'invalid_request', fields: [{ path }] })
  })
})

describe('the next free slots of many', () => {
  it('are the first of each mode and facility, soonest first, in one go', async () => {
    const meera = await createPractitioner(test, {
      offerings: [{ mode: 'in_person' }, { mode: 'video', slot_minutes: 20 }, { mode: 'audio' }],
      hours: [
        { weekday: 2, mode: 'in_person' },
        { weekday: 1, mode: 'video', starts_at: '18:00', ends_at: '19:00' },
      ],
    })
    const other = await createPractitioner(test, { hours: 'weekdays' })
    const hidden = await createPractitioner(test, { hours: 'weekdays', row: { status: 'draft' } })
    const ids = [meera, other, hidden].map(({ practitionerId }) => practitionerId)
    const { facilityId } = meera
    const found = await nextFreeSlots(test.deps.db, ids, { from: test.clock.now() })
    expect(found.get(meera.practitionerId)).toEqual([
      { mode: 'video', facilityId, startsAt: new Date(india('18:00', '2026-12-07')) },
      { mode: 'in_person', facilityId, startsAt: new Date(india('09:00')) },
    ])
    expect(found.get(other.practitionerId)).toEqual([
      { mode: 'in_person', facilityId: other.facilityId, startsAt: new Date(india('09:30', '2026-12-07')) },
    ])
    expect(found.has(hidden.practitionerId)).toBe(false)
    const narrow = await nextFreeSlots(test.deps.db, ids, {
      from: test.clock.now(),
      horizonDays: 1,
      mode: 'in_person',
    })
    expect(narrow.get(meera.practitionerId)).toEqual([])
  })
})
