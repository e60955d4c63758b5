import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkIn, getAppointment, markNoShow } from '@imeds/contracts/scheduling'
import {
  createAppointment,
  createBookingScene,
  hold,
  india,
  type BookingScene,
} from '../../../../test/factories/scheduling.ts'
import { startTestApp, testNow, type TestApp } from '../../../../test/harness.ts'
import { createPerson, type Person } from '../../../../test/people.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/ids.ts'
import { followUpFree, markArrived, markFulfilled, markInProgress } from '../index.ts'

let test: TestApp
beforeAll(async () => {
  test = await startTestApp()
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
const booked = async (row = {}) => {
  const scene = await createBookingScene(test)
  const { id } = await createAppointment(test, {
    practitioner: scene.meera,
    patient: scene.patient,
    bookedBy: scene.asha,
    startsAt: india('09:00'),
    row,
  })
  return { scene, id }
}
const deskOf = ({ meera }: BookingScene) =>
  createPerson(test, { role: 'front_desk', facilityId: meera.facilityId })
const arrive = (id: string, as: Person) => test.call(checkIn, { params: { id } }, { as })
const miss = (id: string, as: Person) => test.call(markNoShow, { params: { id } }, { as })

describe('checking in', () => {
  it('is open to the patient from half an hour before', async () => {
    const { scene, id } = await booked()
    await at(india('08:29'), async () => {
      const answer = await arrive(id, scene.asha)
      expect([answer.status, answer.problem().code]).toEqual([409, 'too_early'])
    })
    await at(india('08:30'), async () => {
      expect((await arrive(id, scene.asha)).reply()).toMatchObject({
        status: 'arrived',
        abilities: { canCheckIn: false, canJoin: true, canReschedule: false },
      })
      expect((await arrive(id, scene.asha)).reply().status).toBe('arrived')
    })
  })

  it('is open to practitioner and desk earlier that day', async () => {
    for (const who of ['meera', 'desk'] as const) {
      const { scene, id } = await booked()
      const person = who === 'meera' ? scene.meera : await deskOf(scene)
      expect((await arrive(id, person)).problem().code).toBe('too_early')
      await at(india('06:00'), async () => {
        expect((await arrive(id, person)).reply().status).toBe('arrived')
      })
    }
  })

  it('is refused to strangers, to an admin, and in any other status', async () => {
    const { id } = await booked()
    const other = await createBookingScene(test)
    for (const person of [other.asha, other.meera, await deskOf(other)])
      expect((await arrive(id, person)).status).toBe(404)
    expect((await arrive(id, await createPerson(test, { role: 'admin' }))).status).toBe(403)
    expect((await arrive(newId(), other.asha)).status).toBe(404)
    const { scene, id: cancelled } = await booked({ status: 'cancelled' })
    expect((await arrive(cancelled, scene.asha)).problem()).toMatchObject({
      code: 'wrong_status',
      data: { status: 'cancelled' },
    })
  })
})

describe('a no-show', () => {
  it('is known a quarter of an hour after the start', async () => {
    const { scene, id } = await booked()
    await at(india('09:14'), async () => {
      const answer = await miss(id, scene.meera)
      expect([answer.status, answer.problem().code]).toEqual([409, 'too_early'])
    })
    await at(india('09:15'), async () => {
      expect((await miss(id, await deskOf(scene))).reply()).toMatchObject({ status: 'no_show' })
      expect((await miss(id, scene.meera)).problem()).toMatchObject({
        code: 'wrong_status',
        data: { status: 'no_show' },
      })
    })
  })

  it('is not for the patient, nor for the practice of others', async () => {
    const { scene, id } = await booked()
    expect((await miss(id, scene.asha)).status).toBe(403)
    const other = await createBookingScene(test)
    expect([(await miss(id, other.meera)).status, (await miss(newId(), other.meera)).status]).toEqual([
      404, 404,
    ])
  })
})

describe('the consultation', () => {
  const step = (work: typeof markArrived, id: string, by: string) =>
    inTransaction(test.deps.db, (tx) => work(test.deps, tx, id, by))

  it('leads from arrival to the end, and opens the free follow-up', async () => {
    const { scene, id } = await booked()
    const { userId, practitionerId } = scene.meera
    const free = () =>
      inTransaction(test.deps.db, (tx) =>
        followUpFree(tx, scene.patient.id, practitionerId, new Date(india('10:00', '2026-12-10'))),
      )
    await step(markArrived, id, userId)
    await step(markArrived, id, userId)
    await step(markInProgress, id, userId)
    expect(await free()).toBe(false)
    await at(india('09:20'), () => step(markFulfilled, id, userId))
    expect(await free()).toBe(true)
    const row = await test.deps.db
      .selectFrom('appointment')
      .select(['status', 'fulfilled_at'])
      .where('id', '=', id)
      .executeTakeFirst()
    expect(row).toEqual({ status: 'fulfilled', fulfilled_at: new Date(india('09:20')) })
    const history = await test.deps.db
      .selectFrom('appointment_history')
      .select('change')
      .where('appointment_id', '=', id)
      .orderBy('id')
      .execute()
    expect(history.map(({ change }) => change)).toEqual(['arrive', 'start', 'fulfil'])
    await hold(test, scene, { followUpOf: id, startsAt: india('10:00', '2026-12-10') })
    expect(await free()).toBe(false)
  })

  it('cannot begin when cancelled, nor end before it began', async () => {
    const { scene, id } = await booked()
    await expect(step(markFulfilled, id, scene.meera.userId)).rejects.toMatchObject({ code: 'wrong_status' })
    const { id: cancelled } = await booked({ status: 'cancelled' })
    await expect(step(markInProgress, cancelled, scene.meera.userId)).rejects.toMatchObject({
      code: 'wrong_status',
    })
    await expect(step(markArrived, newId(), scene.meera.userId)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('is joined by patient and practitioner, not by the desk', async () => {
    const { scene, id } = await booked({ status: 'in_progress' })
    const joins = async (as: Person) =>
      (await test.call(getAppointment, { params: { id } }, { as })).reply().abilities.canJoin
    expect([await joins(scene.asha), await joins(scene.meera), await joins(await deskOf(scene))]).toEqual([
      true,
      true,
      false,
    ])
  })
})
