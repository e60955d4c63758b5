import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  completeEncounter,
  correctClinicalNote,
  getEncounter,
  sendChatMessage,
} from '@imeds/contracts/consultation'
import { dose, PrescriptionScene } from '../../../test/factories/prescriptions.ts'
import { startTestApp, testNow, type TestApp } from '../../../test/harness.ts'
import { newId } from '../../platform/ids.ts'
import { endForgottenEncounters } from './end-forgotten-encounters.ts'

let test: TestApp
let scene: PrescriptionScene
beforeAll(async () => {
  test = await startTestApp()
  scene = new PrescriptionScene(test)
})
afterAll(() => test.close())
beforeEach(async () => {
  test.clock.set(testNow)
  await scene.begin()
})

/** The visit is half an hour long and begins now. */
const after = (hours: number) =>
  test.clock.set(new Date(Date.parse(testNow) + (hours + 0.5) * 3_600_000).toISOString())
const room = () => ({ params: { id: scene.visit.encounterId } })
const encounter = async () => (await test.call(getEncounter, room(), { as: scene.visit.meera })).reply()
const sweep = () => endForgottenEncounters(test.deps)

describe('a consultation that nobody ended', () => {
  it('is ended when it has been over and quiet for four hours, and its practitioner is told', async () => {
    after(3.9)
    await sweep()
    expect((await encounter()).status).toBe('in_progress')
    after(4)
    await sweep()
    expect(await encounter()).toMatchObject({
      status: 'finished',
      endedBySystem: true,
      abilities: { write: false, complete: false, prescribe: true, correctNote: true, chat: false },
    })
    const { db } = test.deps
    const row = await db
      .selectFrom('appointment')
      .select(['status', 'fulfilled_at'])
      .where('id', '=', scene.visit.appointmentId)
      .executeTakeFirst()
    expect(row).toEqual({ status: 'fulfilled', fulfilled_at: test.clock.now() })
    await test.drain()
    const told = await db
      .selectFrom('notification')
      .select(['user_id', 'kind'])
      .where('subject_id', '=', scene.visit.encounterId)
      .where('kind', '=', 'encounter_left_open')
      .execute()
    expect(told).toEqual([{ user_id: scene.visit.meera.userId, kind: 'encounter_left_open' }])
  })

  it('goes on while somebody writes', async () => {
    after(3)
    const message = { id: scene.visit.encounterId, messageId: newId() }
    await test.call(
      sendChatMessage,
      { params: message, body: { body: 'One more thing' } },
      { as: scene.visit.asha },
    )
    after(6.9)
    await sweep()
    expect((await encounter()).status).toBe('in_progress')
    after(7)
    await sweep()
    expect((await encounter()).status).toBe('finished')
  })

  it('goes on while somebody is in its call', async () => {
    const { encounterId, asha } = scene.visit
    const { id: participantId } = await test.deps.db
      .insertInto('call_participant')
      .values({ encounter_id: encounterId, seat: 'patient', user_id: asha.userId })
      .returning('id')
      .executeTakeFirstOrThrow()
    after(3)
    const of = { participant_id: participantId, encounter_id: encounterId, seat: 'patient' }
    const now = test.clock.now()
    await test.deps.db
      .insertInto('call_presence')
      .values({ id: newId(), ...of, audio: true, video: true, mode: 'video', joined_at: now, seen_at: now })
      .execute()
    after(6.9)
    await sweep()
    expect((await encounter()).status).toBe('in_progress')
  })

  it('leaves its notes and its draft to be finished, and the draft to be signed', async () => {
    ;(await scene.save(await scene.draftOf(['Cetirizine']))).reply()
    after(4)
    await sweep()
    expect((await encounter()).status).toBe('finished')
    const corrected = await test.call(
      correctClinicalNote,
      {
        ...room(),
        body: {
          version: 1,
          reason: 'Finished afterwards',
          complaints: 'Fever since two days',
          history: 'None',
          findings: 'Throat red',
          investigations: '',
          diagnosis: 'Viral fever',
          lastMenstrualPeriod: null,
        },
      },
      { as: scene.visit.meera },
    )
    expect(corrected.reply().diagnosis).toBe('Viral fever')
    const draft = (await scene.save(await scene.draftOf(['Paracetamol']))).reply()
    expect(draft.blockers).toEqual([])
    expect((await scene.sign(draft.id)).reply().id).toBe(draft.id)
    expect((await scene.save(await scene.draftOf(['Paracetamol']))).problem().code).toBe('already_signed')
  })

  it('is no door for a first prescription where the practitioner ended it', async () => {
    ;(await test.call(completeEncounter, room(), { as: scene.visit.meera })).reply()
    expect((await encounter()).abilities.prescribe).toBe(false)
    const answer = await scene.save(
      await scene.draftOf([], {
        medicationRequests: [
          {
            medicineId: await scene.idOf('Paracetamol'),
            dose: dose(),
            instructions: '',
            substitutionAllowed: false,
          },
        ],
      }),
    )
    expect(answer.problem().code).toBe('encounter_not_in_progress')
  })

  it('is ended once, by the practitioner or by a sweep', async () => {
    for (let round = 0; round < 8; round++) {
      test.clock.set(testNow)
      await scene.begin()
      after(5)
      const complete = () => test.call(completeEncounter, room(), { as: scene.visit.meera })
      const [answer] =
        round % 2
          ? await Promise.all([complete(), sweep(), sweep()])
          : await Promise.all([sweep(), sweep(), complete()]).then(([, , last]) => [last])
      expect([200, 409]).toContain(answer?.status)
      const { endedBySystem, status } = await encounter()
      expect([status, endedBySystem]).toEqual(['finished', answer?.status === 409])
    }
  })
})
