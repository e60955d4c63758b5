import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findFollowUp } from '@imeds/contracts/scheduling'
import {
  createAppointment,
  createBooker,
  createBookingScene,
  hold,
  india,
  type BookingScene,
} from '../../../../test/factories/scheduling.ts'
import { startTestApp, type TestApp } from '../../../../test/harness.ts'
import type { Person } from '../../../../test/people.ts'
import { newId } from '../../../platform/ids.ts'

let test: TestApp
beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())

const consult = ({ meera, patient, asha }: BookingScene, startsAt: string, row = {}) =>
  createAppointment(test, {
    practitioner: meera,
    patient,
    bookedBy: asha,
    startsAt,
    row: { status: 'fulfilled', ...row },
  })

describe('a follow-up', () => {
  const consulted = async (fulfilledAt: string) => {
    const scene = await createBookingScene(test)
    const original = await consult(scene, fulfilledAt, { fulfilled_at: new Date(fulfilledAt) })
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
    expect(answers.map((answer) => answer.reply().feePaise).toSorted((a, b) => a - b)).toEqual([0, 50_000])
  })
})

describe('what could be followed up', () => {
  const ask = (as: Person, id: string, practitionerId: string) =>
    test.call(findFollowUp, { params: { id }, query: { practitionerId } }, { as })

  it('is the latest consultation, free until its validity ends or it was used', async () => {
    const scene = await createBookingScene(test)
    const { patient, asha, meera } = scene
    expect((await ask(asha, patient.id, meera.practitionerId)).reply()).toEqual({ followUp: null })
    const old = await consult(scene, india('10:00', '2026-11-01'))
    expect((await ask(asha, patient.id, meera.practitionerId)).reply().followUp).toEqual({
      appointmentId: old.id,
      consultedAt: india('10:30', '2026-11-01'),
      freeUntil: null,
    })
    const recent = await consult(scene, india('10:00', '2026-12-01'))
    expect((await ask(asha, patient.id, meera.practitionerId)).reply().followUp).toMatchObject({
      appointmentId: recent.id,
      freeUntil: '2026-12-08',
    })
    await hold(test, scene, { followUpOf: recent.id })
    expect((await ask(asha, patient.id, meera.practitionerId)).reply().followUp?.freeUntil).toBeNull()
  })

  it('is told to who may book for the patient', async () => {
    const scene = await createBookingScene(test)
    const { asha: stranger } = await createBooker(test)
    const answer = await ask(stranger, scene.patient.id, scene.meera.practitionerId)
    expect([answer.status, answer.problem().code]).toEqual([404, 'patient_not_found'])
    expect((await ask(scene.meera, scene.patient.id, scene.meera.practitionerId)).status).toBe(403)
  })
})
