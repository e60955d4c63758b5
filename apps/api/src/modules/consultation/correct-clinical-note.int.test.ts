import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as contract from '@imeds/contracts/consultation'
import { amendPrescription, downloadPrescription } from '@imeds/contracts/prescriptions'
import { readTimeline } from '@imeds/contracts/records'
import { createPractitioner } from '../../../test/factories/practitioners.ts'
import { PrescriptionScene } from '../../../test/factories/prescriptions.ts'
import { startTestApp, testNow, type TestApp } from '../../../test/harness.ts'
import { pdfText } from '../../../test/pdf-text.ts'
import { createPerson } from '../../../test/people.ts'

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

const room = () => ({ params: { id: scene.visit.encounterId } })
const end = () => test.call(contract.completeEncounter, room(), { as: scene.visit.meera })
const sections = {
  complaints: 'Fever since two days',
  history: 'None',
  findings: 'Throat red',
  investigations: '',
  diagnosis: 'Scarlet fever',
  lastMenstrualPeriod: null,
}
const correct = (over: object = {}, as: { token: string } = scene.visit.meera) =>
  test.call(
    contract.correctClinicalNote,
    { ...room(), body: { version: 1, ...sections, reason: 'The rash came later', ...over } },
    { as },
  )
const versions = (as: { token: string }) => test.call(contract.listClinicalNoteVersions, room(), { as })

describe('a correction of the notes', () => {
  it('is a further version with its reason; what stood before stays to be read', async () => {
    await end()
    test.clock.advance(2 * 86_400_000)
    const corrected = (await correct()).reply()
    expect(corrected).toMatchObject({
      version: 2,
      diagnosis: 'Scarlet fever',
      writtenAt: '2026-12-09T03:30:00.000Z',
      correction: { reason: 'The rash came later', practitionerName: 'Meera Iyer' },
    })
    for (const reader of [scene.visit.asha, scene.visit.meera]) {
      expect((await test.call(contract.getClinicalNote, room(), { as: reader })).reply()).toEqual(corrected)
      const { items } = (await versions(reader)).reply()
      expect(items.map(({ diagnosis, correction }) => [diagnosis, correction !== null])).toEqual([
        ['Scarlet fever', true],
        ['Acute pharyngitis', false],
      ])
    }
    const { items: entries } = (
      await test.call(
        readTimeline,
        { params: { id: scene.visit.patient.id }, query: { kind: 'encounter', limit: 100 } },
        { as: scene.visit.asha },
      )
    ).reply()
    expect(entries).toContainEqual(
      expect.objectContaining({ id: scene.visit.encounterId, correctedAt: corrected.writtenAt }),
    )
    const audited = await test.deps.db
      .selectFrom('audit_event')
      .select(['action', 'outcome', 'patient_id'])
      .where('operation', '=', 'correctClinicalNote')
      .execute()
    expect(audited).toContainEqual({
      action: 'update',
      outcome: 'success',
      patient_id: scene.visit.patient.id,
    })
  })

  it('comes after the end, from who held the consultation, on what holds now, and changes something', async () => {
    expect((await correct()).problem().code).toBe('encounter_not_finished')
    expect((await versions(scene.visit.asha)).problem().code).toBe('note_not_ready')
    await end()
    expect((await correct({}, await createPractitioner(test))).problem().code).toBe('encounter_not_found')
    expect((await correct({}, scene.visit.asha)).status).toBe(403)
    expect((await versions(await createPerson(test))).problem().code).toBe('encounter_not_found')
    expect((await correct({ diagnosis: 'Acute pharyngitis' })).problem().code).toBe('nothing_corrected')
    expect((await correct({ version: 0 })).problem()).toMatchObject({
      code: 'note_changed',
      data: { version: 1 },
    })
    expect((await correct({ reason: 'x' })).problem()).toMatchObject({
      code: 'invalid_request',
      fields: [{ path: 'body.reason', code: 'too_short', params: { min: 5 } }],
    })
    expect((await versions(scene.visit.meera)).reply().items).toHaveLength(1)
  })

  it('happens once when two arrive together', async () => {
    await end()
    const answers = await Promise.all([correct(), correct({ diagnosis: 'Measles' })])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409])
  })

  it('is kept by the database: no note without a reason after the end, and none before it', async () => {
    const { db } = test.deps
    const note = {
      encounter_id: scene.visit.encounterId,
      version: 7,
      author_user_id: scene.visit.meera.userId,
      written_at: new Date(test.clock.now().getTime() + 1000),
    }
    const insert = (correction_reason: string | null) =>
      db
        .insertInto('clinical_note')
        .values({ ...note, correction_reason })
        .execute()
    await expect(insert('Too early to say')).rejects.toThrow('corrected after the end')
    await end()
    await expect(insert(null)).rejects.toThrow('corrected after the end')
  })

  it('stands on the new version of the prescription, with its day', async () => {
    const first = await scene.signed()
    await end()
    // In Hyderabad it is the next morning.
    test.clock.set('2026-12-08T20:00:00.000Z')
    await correct()
    const print = async (id: string) =>
      pdfText(
        (await test.call(downloadPrescription, { params: { id } }, { as: scene.visit.asha })).raw.rawPayload,
      )
    const before = await print(first.id)
    expect(before).toContain('Acute pharyngitis')
    expect(before).not.toContain('Notes corrected on')
    const draft = await test.call(
      amendPrescription,
      { params: { id: first.id }, body: { reason: 'Another diagnosis' } },
      { as: scene.visit.meera },
    )
    const second = (await scene.sign(draft.reply().id)).reply()
    expect(second.content).toMatchObject({ diagnosis: 'Scarlet fever', notesCorrectedOn: '2026-12-09' })
    const after = await print(second.id)
    expect(after).toContain('Scarlet fever')
    expect(after).toContain('Notes corrected on')
    expect(after).toContain('9 December 2026')
  })
})
