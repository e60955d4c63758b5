import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listRecordAccess } from '@imeds/contracts/audit'
import { admitPatient, completeEncounter, saveClinicalNote } from '@imeds/contracts/consultation'
import { getDownloadUrl } from '@imeds/contracts/files'
import {
  addAllergy,
  getPatient,
  listAllergies,
  listPatients,
  patientSummary,
  type SharedKind,
} from '@imeds/contracts/patients'
import { getPrescription, listPrescriptions } from '@imeds/contracts/prescriptions'
import {
  downloadPatientSummary,
  listDocumentReferences,
  listRecordShares,
  listSharedRecords,
  readEncounterNote,
  readTimeline,
  revokeRecordShare,
  shareRecord,
  TimelineKind,
} from '@imeds/contracts/records'
import { createVisit, type Visit } from '../../../../test/factories/consultation.ts'
import { statusesOf } from '../../../../test/factories/identity.ts'
import { createPatient } from '../../../../test/factories/patients.ts'
import { createPractitioner, type TestPractitioner } from '../../../../test/factories/practitioners.ts'
import { createDocument, createShare } from '../../../../test/factories/records.ts'
import { startTestApp, testNow, type TestApp } from '../../../../test/harness.ts'
import { createPerson } from '../../../../test/people.ts'

const dayMs = 86_400_000
let test: TestApp
let visit: Visit
let other: TestPractitioner
let document: { id: string; file: { id: string } }
beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())
beforeEach(async () => {
  test.clock.set(testNow)
  visit = await createVisit(test)
  other = await createPractitioner(test)
  document = await createDocument(test, visit.asha, visit.patient.id)
  // Everybody's session is a week long.
})

const params = () => ({ id: visit.patient.id })
const timelineKinds = async () => {
  const answer = await test.call(readTimeline, { params: params(), query: { limit: 20 } }, { as: other })
  return answer.status === 404 ? null : answer.reply().kinds
}
const share = (kinds?: SharedKind[]) =>
  createShare(test, visit.asha, {
    patientId: visit.patient.id,
    practitionerId: other.practitionerId,
    ...(kinds ? { kinds } : {}),
  })

describe('a shared record', () => {
  it('is closed to a practitioner without a consent', async () => {
    expect((await test.call(getPatient, { params: params() }, { as: other })).status).toBe(404)
    expect(await timelineKinds()).toBeNull()
  })

  it('is open to the one it names: profile, summary, timeline, papers', async () => {
    await share()
    expect((await test.call(getPatient, { params: params() }, { as: other })).reply()).toMatchObject({
      id: visit.patient.id,
      abilities: { readRecord: true, writeRecord: false, change: false },
    })
    expect((await test.call(patientSummary, { params: params(), query: {} }, { as: other })).status).toBe(200)
    expect((await test.call(downloadPatientSummary, { params: params() }, { as: other })).status).toBe(200)
    expect(await timelineKinds()).toEqual(TimelineKind.exclude(['bill', 'package_purchase']).options)
    const file = { params: { id: document.file.id }, query: { disposition: 'inline' as const } }
    expect((await test.call(getDownloadUrl, file, { as: other })).status).toBe(200)
    const listed = (await test.call(listPatients, { query: { limit: 20 } }, { as: other })).reply()
    expect(listed.items.map(({ id }) => id)).toEqual([visit.patient.id])
    const third = await createPractitioner(test)
    expect((await test.call(getPatient, { params: params() }, { as: third })).status).toBe(404)
  })

  it('is for reading only', async () => {
    await share()
    const body = { substance: 'Dust', reaction: null, severity: null }
    const answer = await test.call(addAllergy, { params: params(), body }, { as: other })
    expect(answer.problem()).toMatchObject({ status: 404, code: 'patient_not_found' })
  })

  it('shows the parts that the consent names and no others', async () => {
    await share(['document'])
    expect(await timelineKinds()).toEqual(['document'])
    const read = { params: params() }
    const paged = { ...read, query: { limit: 20 } }
    const statuses = async () => ({
      allergies: (await test.call(listAllergies, read, { as: other })).status,
      summary: (await test.call(patientSummary, { ...read, query: {} }, { as: other })).status,
      paper: (await test.call(downloadPatientSummary, read, { as: other })).status,
      documents: (await test.call(listDocumentReferences, paged, { as: other })).status,
      prescriptions: (
        await test.call(
          listPrescriptions,
          { query: { patientId: visit.patient.id, limit: 20 } },
          { as: other },
        )
      ).status,
    })
    expect(await statuses()).toEqual({
      allergies: 404,
      summary: 404,
      paper: 404,
      documents: 200,
      prescriptions: 404,
    })
  })

  it('keeps papers closed where only the summary is open', async () => {
    await share(['summary', 'prescription'])
    expect(await timelineKinds()).toEqual(['prescription', 'observation'])
    const file = { params: { id: document.file.id }, query: { disposition: 'inline' as const } }
    expect((await test.call(getDownloadUrl, file, { as: other })).problem().code).toBe('file_not_found')
    const unknown = await test.call(getPrescription, { params: { id: document.id } }, { as: other })
    expect(unknown.status).toBe(404)
  })

  it('opens the whole notes where the consent names them, and writes down who read them', async () => {
    const { meera, asha, patient, encounterId } = visit
    const note = () =>
      test.call(readEncounterNote, { params: { id: patient.id, encounterId } }, { as: other })
    const first = await share(['encounter'])
    expect((await note()).problem().code).toBe('patient_not_found')
    await test.call(revokeRecordShare, { params: { ...params(), shareId: first.id } }, { as: asha })
    await share(['encounter', 'clinical_note'])
    expect((await note()).problem().code).toBe('note_not_ready')

    const room = { params: { id: encounterId } }
    ;(await test.call(admitPatient, room, { as: meera })).reply()
    const sections = { complaints: 'Fever', history: '', findings: 'Throat red', investigations: '' }
    const body = { version: 0, ...sections, diagnosis: 'Pharyngitis', lastMenstrualPeriod: null }
    ;(await test.call(saveClinicalNote, { ...room, body }, { as: meera })).reply()
    ;(await test.call(completeEncounter, room, { as: meera })).reply()
    expect((await note()).reply()).toMatchObject({ practitionerName: 'Meera Iyer', note: sections })
    const unknown = { params: { id: patient.id, encounterId: document.id } }
    expect((await test.call(readEncounterNote, unknown, { as: other })).problem().code).toBe(
      'encounter_not_found',
    )
    const timeline = await test.call(readTimeline, { params: params(), query: { limit: 20 } }, { as: other })
    expect(timeline.reply().items).toMatchObject([{ kind: 'encounter', abilities: { readNote: true } }])

    const query = { limit: 20, who: 'others' as const }
    const access = await test.call(listRecordAccess, { params: params(), query }, { as: asha })
    expect(access.reply().items).toContainEqual(
      expect.objectContaining({ operation: 'readEncounterNote', recordType: 'clinical_note' }),
    )
  })

  it('closes at once when the consent is withdrawn, and once only', async () => {
    const { id: shareId } = await share()
    expect(await timelineKinds()).not.toBeNull()
    const revoke = () =>
      test.call(revokeRecordShare, { params: { ...params(), shareId } }, { as: visit.asha })
    expect((await revoke()).reply()).toEqual({ done: true })
    expect(await timelineKinds()).toBeNull()
    const file = { params: { id: document.file.id }, query: { disposition: 'inline' as const } }
    expect((await test.call(getDownloadUrl, file, { as: other })).status).toBe(404)
    expect((await revoke()).problem().code).toBe('share_not_found')
    const shares = await test.call(
      listRecordShares,
      { params: params(), query: { limit: 20 } },
      { as: visit.asha },
    )
    expect(shares.reply().items).toMatchObject([
      { id: shareId, status: 'revoked', abilities: { revoke: false } },
    ])
  })

  it('closes by itself when its time is over', async () => {
    await createShare(test, visit.asha, {
      patientId: visit.patient.id,
      practitionerId: other.practitionerId,
      endsAt: new Date(test.clock.now().getTime() + 2 * dayMs).toISOString(),
    })
    test.clock.advance(2 * dayMs - 1)
    expect(await timelineKinds()).not.toBeNull()
    test.clock.advance(1)
    expect(await timelineKinds()).toBeNull()
    const shares = await test.call(
      listRecordShares,
      { params: params(), query: { limit: 20 } },
      { as: visit.asha },
    )
    expect(shares.reply().items).toMatchObject([{ status: 'ended', abilities: { revoke: false } }])
  })

  it('is in the practitioner’s list as long as it is open', async () => {
    const { id: shareId } = await share(['summary'])
    const list = async () =>
      (await test.call(listSharedRecords, { query: { limit: 20 } }, { as: other })).reply().items
    expect(await list()).toMatchObject([
      { id: shareId, kinds: ['summary'], patient: { id: visit.patient.id, name: 'Asha Rao' } },
    ])
    await test.call(revokeRecordShare, { params: { ...params(), shareId } }, { as: visit.asha })
    expect(await list()).toEqual([])
  })

  it('is given once at a time, also when two windows ask at once', async () => {
    const body = {
      practitionerId: other.practitionerId,
      purpose: 'care_management' as const,
      kinds: ['summary' as const],
      endsAt: new Date(test.clock.now().getTime() + dayMs).toISOString(),
      textVersion: '1',
    }
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => test.call(shareRecord, { params: params(), body }, { as: visit.asha })),
    )
    expect(statusesOf(answers)).toEqual([201, 409, 409, 409, 409, 409])
    expect(answers.find(({ status }) => status === 409)?.problem().code).toBe('already_shared')
  })

  it('is refused for a time that is past or too long, and to nobody who is not verified', async () => {
    const ask = (over: object) =>
      test.call(
        shareRecord,
        {
          params: params(),
          body: {
            practitionerId: other.practitionerId,
            purpose: 'care_management',
            kinds: ['summary'],
            endsAt: new Date(test.clock.now().getTime() + dayMs).toISOString(),
            textVersion: '1',
            ...over,
          },
        },
        { as: visit.asha },
      )
    for (const days of [-1, 0, 366]) {
      const endsAt = new Date(test.clock.now().getTime() + days * dayMs).toISOString()
      expect((await ask({ endsAt })).problem().code).toBe('share_period_invalid')
    }
    await test.deps.db
      .updateTable('practitioner')
      .set({ status: 'suspended' })
      .where('id', '=', other.practitionerId)
      .execute()
    expect((await ask({})).problem().code).toBe('practitioner_not_found')
    expect((await ask({ kinds: [] })).problem().fields).toMatchObject([{ path: 'body.kinds' }])
    expect((await ask({ kinds: ['bill'] })).problem().fields).toMatchObject([{ path: 'body.kinds.0' }])
  })

  it('cannot be shared by those who treat, nor by a stranger', async () => {
    const body = {
      practitionerId: other.practitionerId,
      purpose: 'care_management' as const,
      kinds: ['summary' as const],
      endsAt: new Date(test.clock.now().getTime() + dayMs).toISOString(),
      textVersion: '1',
    }
    const ask = (as: { token: string }) => test.call(shareRecord, { params: params(), body }, { as })
    expect((await ask(visit.meera)).problem()).toMatchObject({ status: 403 })
    const stranger = await createPerson(test, { name: 'Ravi Kumar' })
    await createPatient(test, { of: stranger })
    expect((await ask(stranger)).problem()).toMatchObject({ status: 404, code: 'patient_not_found' })
  })

  it('cannot be widened in the database', async () => {
    const { id } = await share(['summary'])
    const row = test.deps.db.updateTable('record_share').where('id', '=', id)
    await expect(row.set({ kinds: ['summary', 'document'] }).execute()).rejects.toThrow(
      'withdrawn, not changed',
    )
    await expect(row.set({ ends_at: new Date('2030-01-01') }).execute()).rejects.toThrow('withdrawn')
    await expect(test.deps.db.deleteFrom('record_share').where('id', '=', id).execute()).rejects.toThrow(
      'withdrawn',
    )
  })
})
