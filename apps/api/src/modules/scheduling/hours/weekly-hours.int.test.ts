import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  getWeeklyHours,
  listFreeSlots,
  replaceWeeklyHours,
  type WeeklyHours,
} from '@imeds/contracts/scheduling'
import { createFacility } from '../../../../test/factories/facilities.ts'
import { createPractitioner, type TestPractitioner } from '../../../../test/factories/practitioners.ts'
import { createAppointment, createBooker, india } from '../../../../test/factories/scheduling.ts'
import { startTestApp, type TestApp } from '../../../../test/harness.ts'
import { createPerson, type Person } from '../../../../test/people.ts'
import { newId } from '../../../platform/ids.ts'

let test: TestApp
beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())

const tuesday = (facilityId: string, more: Partial<WeeklyHours> = {}): WeeklyHours => ({
  facilityId,
  mode: 'in_person',
  kind: 'open',
  weekday: 2,
  startsAt: '09:00',
  endsAt: '11:00',
  validFrom: null,
  validTo: null,
  ...more,
})
const read = (id: string, as: Person) => test.call(getWeeklyHours, { params: { id } }, { as })
const replace = (id: string, as: Person, hours: WeeklyHours[]) =>
  test.call(replaceWeeklyHours, { params: { id }, body: { hours } }, { as })
const freeTimes = async ({ practitionerId, facilityId }: TestPractitioner) => {
  const query = { facilityId, mode: 'in_person' as const, from: '2026-12-08', days: 1 }
  const reply = (await test.call(listFreeSlots, { params: { id: practitionerId }, query })).reply()
  return reply.days.flatMap(({ slots }) => slots.map(({ startsAt }) => startsAt))
}

describe('weekly hours', () => {
  it('are replaced as a whole, and the free slots follow', async () => {
    const meera = await createPractitioner(test, { hours: 'weekdays' })
    const hours = [
      tuesday(meera.facilityId, {
        startsAt: '22:00',
        endsAt: '24:00',
        validFrom: '2026-12-01',
        validTo: '2026-12-31',
      }),
      tuesday(meera.facilityId, { kind: 'break', mode: null, startsAt: '22:30', endsAt: '23:00' }),
    ]
    const reply = (await replace(meera.practitionerId, meera, hours)).reply()
    expect(reply).toEqual({ practitionerId: meera.practitionerId, hours })
    expect((await read(meera.practitionerId, meera)).reply().hours).toEqual(hours)
    expect(await freeTimes(meera)).toEqual([india('22:00'), india('23:00'), india('23:30')])
    expect((await replace(meera.practitionerId, meera, [])).reply().hours).toEqual([])
    expect(await freeTimes(meera)).toEqual([])
  })

  it('leave what is booked', async () => {
    const meera = await createPractitioner(test, { hours: 'weekdays' })
    const { asha, patient } = await createBooker(test)
    const { id } = await createAppointment(test, {
      practitioner: meera,
      patient,
      bookedBy: asha,
      startsAt: india('09:00'),
    })
    await replace(meera.practitionerId, meera, [])
    const row = await test.deps.db
      .selectFrom('appointment')
      .select('status')
      .where('id', '=', id)
      .executeTakeFirst()
    expect(row?.status).toBe('booked')
  })

  it('are those at its own facility for a desk, which cannot touch the others', async () => {
    const meera = await createPractitioner(test, { hours: [{ weekday: 1 }] })
    const elsewhere = await createFacility(test)
    await test.deps.db
      .insertInto('practitioner_offering')
      .values({
        practitioner_id: meera.practitionerId,
        facility_id: elsewhere.id,
        mode: 'in_person',
        fee_paise: 1000,
        slot_minutes: 30,
      })
      .execute()
    const desk = await createPerson(test, { role: 'front_desk', facilityId: elsewhere.id })
    expect((await read(meera.practitionerId, desk)).reply().hours).toEqual([])
    const mine = [tuesday(elsewhere.id)]
    expect((await replace(meera.practitionerId, desk, mine)).reply().hours).toEqual(mine)
    expect(
      (await read(meera.practitionerId, meera)).reply().hours.map(({ facilityId }) => facilityId),
    ).toEqual([meera.facilityId, elsewhere.id])
    const foreign = await replace(meera.practitionerId, desk, [tuesday(meera.facilityId)])
    expect(foreign.problem()).toMatchObject({
      code: 'hours_not_valid',
      fields: [{ path: 'body.hours.0.facilityId' }],
    })
  })

  it('are kept by an admin for anybody, by practitioner and desk for their own, by patients for nobody', async () => {
    const meera = await createPractitioner(test)
    const other = await createPractitioner(test)
    const admin = await createPerson(test, { role: 'admin' })
    const desk = await createPerson(test, { role: 'front_desk', facilityId: other.facilityId })
    expect((await replace(meera.practitionerId, admin, [tuesday(meera.facilityId)])).status).toBe(200)
    for (const person of [other, desk])
      for (const answer of [
        await read(meera.practitionerId, person),
        await replace(meera.practitionerId, person, []),
      ])
        expect([answer.status, answer.problem().code]).toEqual([404, 'practitioner_not_found'])
    expect((await read(newId(), admin)).problem().code).toBe('practitioner_not_found')
    const { asha } = await createBooker(test)
    expect((await read(meera.practitionerId, asha)).status).toBe(403)
    expect((await replace(meera.practitionerId, asha, [])).status).toBe(403)
  })

  it('that overlap are refused by name, and nothing changes', async () => {
    const meera = await createPractitioner(test)
    const good = [tuesday(meera.facilityId)]
    await replace(meera.practitionerId, meera, good)
    const answer = await replace(meera.practitionerId, meera, [
      ...good,
      tuesday(meera.facilityId, { startsAt: '10:30', endsAt: '12:00' }),
    ])
    expect(answer.status).toBe(422)
    expect(answer.problem()).toMatchObject({
      code: 'hours_not_valid',
      fields: [{ path: 'body.hours.1.startsAt' }],
    })
    expect((await read(meera.practitionerId, meera)).reply().hours).toEqual(good)
  })

  it.each([
    ['body.hours.0.startsAt', { startsAt: '9:00' }],
    ['body.hours.0.endsAt', { endsAt: '24:01' }],
    ['body.hours.0.weekday', { weekday: 8 }],
    ['body.hours.0.validFrom', { validFrom: '2026-02-30' }],
  ])('with a bad %s are refused by name', async (path, change) => {
    const meera = await createPractitioner(test)
    const answer = await replace(meera.practitionerId, meera, [tuesday(meera.facilityId, change)])
    expect(answer.problem()).toMatchObject({ code: 'invalid_request', fields: [{ path }] })
  })
})
