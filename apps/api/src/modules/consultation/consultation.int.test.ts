import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as contract from '@imeds/contracts/consultation'
import { createVisit, type Visit } from '../../../test/factories/consultation.ts'
import { createPatient } from '../../../test/factories/patients.ts'
import { createPractitioner } from '../../../test/factories/practitioners.ts'
import { startTestApp, testNow, type TestApp } from '../../../test/harness.ts'
import { createPerson, createSession } from '../../../test/people.ts'
import { newId } from '../../platform/ids.ts'

let test: TestApp
let visit: Visit
beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())
beforeEach(async () => {
  test.clock.set(testNow)
  visit = await createVisit(test)
})

const room = (id = visit.encounterId) => ({ params: { id } })
const admit = (as = visit.meera) => test.call(contract.admitPatient, room(), { as })
const say = (body: string, as: { token: string } = visit.asha, messageId = newId()) =>
  test.call(
    contract.sendChatMessage,
    { params: { id: visit.encounterId, messageId }, body: { body } },
    { as },
  )
const note = (version: number, complaints = 'Fever') => ({
  ...room(),
  body: {
    version,
    complaints,
    history: '',
    findings: '',
    investigations: '',
    diagnosis: 'Viral fever',
    lastMenstrualPeriod: null,
  },
})

describe('the waiting room', () => {
  it('shows each side who the other is', async () => {
    const seen = (await test.call(contract.getEncounter, room(), { as: visit.asha })).reply()
    expect(seen).toMatchObject({
      status: 'arrived',
      mode: 'video',
      waiting: { position: 1, delayMinutes: 0 },
      consent: 'missing',
      practitioner: {
        name: 'Meera Iyer',
        qualifications: 'MBBS',
        registrationCouncil: 'Telangana Medical Council',
      },
      patient: { name: 'Asha Rao', age: 36, minor: false, guardian: null },
      abilities: {
        admit: false,
        write: false,
        complete: false,
        chat: true,
        giveConsent: true,
        readNote: false,
      },
    })
    const byPractitioner = (
      await test.call(contract.getEncounterOfAppointment, room(visit.appointmentId), { as: visit.meera })
    ).reply()
    expect(byPractitioner.abilities).toMatchObject({
      admit: true,
      write: false,
      giveConsent: false,
      readNote: true,
    })
  })

  it('counts the places and the delay', async () => {
    const second = await createVisit(test, {
      meera: visit.meera,
      appointment: { starts_at: new Date('2026-12-07T04:00:00Z'), ends_at: new Date('2026-12-07T04:30:00Z') },
    })
    await admit()
    test.clock.advance(40 * 60_000)
    const { waiting } = (
      await test.call(contract.getEncounter, room(second.encounterId), { as: second.asha })
    ).reply()
    expect(waiting).toEqual({ position: 1, expectedAt: '2026-12-07T04:10:00.000Z', delayMinutes: 10 })
  })

  it('lists what is open for the practitioner and nothing of others', async () => {
    const other = await createVisit(test)
    const open = (
      await test.call(contract.listEncounters, { query: { limit: 20, status: 'open' } }, { as: visit.meera })
    ).reply()
    expect(open.items.map(({ id }) => id)).toEqual([visit.encounterId])
    expect(open.items[0]).toMatchObject({ patient: { name: 'Asha Rao', age: 36 }, diagnosis: null })
    const hers = (
      await test.call(contract.listEncounters, { query: { limit: 20 } }, { as: other.asha })
    ).reply()
    expect(hers.items.map(({ id }) => id)).toEqual([other.encounterId])
  })

  it('pages without losing one, and refuses a made-up cursor', async () => {
    for (let n = 0; n < 3; n++) {
      test.clock.advance(3_600_000)
      await createVisit(test, { meera: visit.meera, asha: visit.asha, of: visit.patient })
    }
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = (
        await test.call(
          contract.listEncounters,
          { query: { limit: 2, ...(cursor ? { cursor } : {}) } },
          { as: visit.asha },
        )
      ).reply()
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(new Set(seen).size).toBe(4)
    const wrong = await test.call(
      contract.listEncounters,
      { query: { limit: 2, cursor: 'x' } },
      { as: visit.asha },
    )
    expect(wrong.problem().fields).toMatchObject([{ path: 'query.cursor', code: 'not_cursor' }])
  })
})

describe('admission', () => {
  it('begins the consultation and records the implied consent of who booked it', async () => {
    const admitted = (await admit()).reply()
    expect(admitted).toMatchObject({
      status: 'in_progress',
      consent: 'given',
      waiting: null,
      admittedAt: testNow,
    })
    const appointment = await test.deps.db
      .selectFrom('appointment')
      .select('status')
      .where('id', '=', visit.appointmentId)
      .executeTakeFirst()
    expect(appointment?.status).toBe('in_progress')
    const consent = await test.deps.db
      .selectFrom('consent')
      .selectAll()
      .where('encounter_id', '=', visit.encounterId)
      .execute()
    expect(consent).toMatchObject([{ implied: true, given_by: visit.asha.userId }])
  })

  it('needs an explicit consent when somebody else booked it', async () => {
    const desk = await createPerson(test, { role: 'front_desk', facilityId: visit.meera.facilityId })
    visit = await createVisit(test, { appointment: { booked_by: desk.userId } })
    expect((await admit()).problem().code).toBe('consent_missing')
    const consent = await test.call(
      contract.giveConsent,
      { ...room(), body: { textVersion: '1' } },
      { as: visit.asha },
    )
    expect(consent.reply().consent).toBe('given')
    expect((await admit()).status).toBe(200)
  })

  it('needs no consent in person', async () => {
    const desk = await createPerson(test, { role: 'front_desk', facilityId: visit.meera.facilityId })
    visit = await createVisit(test, { appointment: { booked_by: desk.userId, mode: 'in_person' } })
    expect((await admit()).reply().consent).toBe('not_needed')
  })

  it('happens once, also when two clicks arrive together', async () => {
    const answers = await Promise.all([admit(), admit()])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  })

  it('is the practitioner’s alone', async () => {
    expect((await test.call(contract.admitPatient, room(), { as: visit.asha })).status).toBe(403)
    const other = await createPractitioner(test)
    expect((await test.call(contract.admitPatient, room(), { as: other })).problem().code).toBe(
      'encounter_not_found',
    )
  })
})

describe('the chat', () => {
  it('keeps the order and tells mine from theirs', async () => {
    await say('Good morning, doctor')
    await say('Good morning', visit.meera)
    const { items, more } = (
      await test.call(
        contract.listChatMessages,
        { ...room(), query: { after: 0, limit: 100 } },
        { as: visit.asha },
      )
    ).reply()
    expect(items.map(({ seq, sender, mine, body }) => ({ seq, sender, mine, body }))).toEqual([
      { seq: 1, sender: 'patient', mine: true, body: 'Good morning, doctor' },
      { seq: 2, sender: 'practitioner', mine: false, body: 'Good morning' },
    ])
    expect(more).toBe(false)
  })

  it('takes a message once, however often it is sent', async () => {
    const id = newId()
    const answers = await Promise.all(Array.from({ length: 5 }, () => say('Only once', visit.asha, id)))
    expect(new Set(answers.map((answer) => answer.reply().seq))).toEqual(new Set([1]))
    expect((await say('Something else', visit.asha, id)).problem().code).toBe('message_id_taken')
    expect((await say('Only once', visit.meera, id)).problem().code).toBe('message_id_taken')
  })

  it('numbers without gaps when both sides write at once', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, n) => say(`message ${n}`, n % 2 ? visit.asha : visit.meera)),
    )
    const { items } = (
      await test.call(
        contract.listChatMessages,
        { ...room(), query: { after: 0, limit: 100 } },
        { as: visit.asha },
      )
    ).reply()
    expect(items.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1))
  })

  it('gives who comes back what they missed', async () => {
    for (const text of ['one', 'two', 'three']) await say(text)
    const { items, more } = (
      await test.call(
        contract.listChatMessages,
        { ...room(), query: { after: 1, limit: 1 } },
        { as: visit.meera },
      )
    ).reply()
    expect(items.map(({ body }) => body)).toEqual(['two'])
    expect(more).toBe(true)
  })

  it('knows what the other side has read, and never goes back', async () => {
    await say('one')
    await say('two')
    const read = (seq: number) =>
      test.call(contract.markChatRead, { ...room(), body: { seq } }, { as: visit.meera })
    expect((await read(99)).reply()).toEqual({ seq: 2 })
    await read(1)
    const { readByOther } = (
      await test.call(
        contract.listChatMessages,
        { ...room(), query: { after: 0, limit: 1 } },
        { as: visit.asha },
      )
    ).reply()
    expect(readByOther).toBe(2)
  })

  it('is closed to strangers and after the end', async () => {
    const stranger = await createPerson(test)
    await createPatient(test, { of: stranger })
    expect((await say('hello', stranger)).problem().code).toBe('encounter_not_found')
    expect(
      (
        await test.call(
          contract.listChatMessages,
          { ...room(), query: { after: 0, limit: 5 } },
          { as: stranger },
        )
      ).status,
    ).toBe(404)
    expect((await say('  ')).problem().fields?.[0]?.path).toBe('body.body')
    await admit()
    await test.call(contract.completeEncounter, room(), { as: visit.meera })
    expect((await say('one more thing')).problem().code).toBe('encounter_finished')
  })

  it('is closed to a practitioner who comes as a patient', async () => {
    await test.deps.db
      .insertInto('role_assignment')
      .values({ user_id: visit.meera.userId, role: 'patient' })
      .execute()
    const token = await createSession(test, visit.meera.userId, 'patient')
    expect((await say('hello', { token })).status).toBe(404)
  })
})

describe('the notes', () => {
  beforeEach(async () => {
    await admit()
  })

  it('are saved version by version, and nothing is overwritten', async () => {
    const first = (await test.call(contract.saveClinicalNote, note(0), { as: visit.meera })).reply()
    expect(first).toMatchObject({ version: 1, complaints: 'Fever', diagnosis: 'Viral fever' })
    await test.call(contract.saveClinicalNote, note(1, 'Fever and cough'), { as: visit.meera })
    const stale = await test.call(contract.saveClinicalNote, note(1, 'Lost update'), { as: visit.meera })
    expect(stale.problem()).toMatchObject({ code: 'note_changed', data: { version: 2 } })
    const versions = await test.deps.db
      .selectFrom('clinical_note')
      .select(['version', 'complaints'])
      .where('encounter_id', '=', visit.encounterId)
      .orderBy('version')
      .execute()
    expect(versions.map(({ complaints }) => complaints)).toEqual(['Fever', 'Fever and cough'])
    await expect(test.deps.db.deleteFrom('clinical_note').execute()).rejects.toThrow('append-only')
  })

  it('are the patient’s to read once the consultation is over', async () => {
    await test.call(contract.saveClinicalNote, note(0), { as: visit.meera })
    const read = () => test.call(contract.getClinicalNote, room(), { as: visit.asha })
    expect((await read()).problem().code).toBe('note_not_ready')
    await test.call(contract.completeEncounter, room(), { as: visit.meera })
    expect((await read()).reply().diagnosis).toBe('Viral fever')
  })

  it('are written by the treating practitioner, during the consultation', async () => {
    const other = await createPractitioner(test)
    expect((await test.call(contract.saveClinicalNote, note(0), { as: other })).status).toBe(404)
    expect((await test.call(contract.saveClinicalNote, note(0), { as: visit.asha })).status).toBe(403)
    await test.call(contract.completeEncounter, room(), { as: visit.meera })
    expect((await test.call(contract.saveClinicalNote, note(0), { as: visit.meera })).problem().code).toBe(
      'encounter_not_in_progress',
    )
  })
})

describe('the end', () => {
  const complete = () => test.call(contract.completeEncounter, room(), { as: visit.meera })

  it('fulfils the appointment and closes the room', async () => {
    expect((await complete()).problem().code).toBe('encounter_not_in_progress')
    await admit()
    expect((await complete()).reply()).toMatchObject({
      status: 'finished',
      finishedAt: testNow,
      abilities: { chat: false, write: false },
    })
    const appointment = await test.deps.db
      .selectFrom('appointment')
      .select('status')
      .where('id', '=', visit.appointmentId)
      .executeTakeFirst()
    expect(appointment?.status).toBe('fulfilled')
    expect((await admit()).problem().code).toBe('encounter_not_waiting')
    expect(
      (
        await test.call(contract.giveConsent, { ...room(), body: { textVersion: '1' } }, { as: visit.asha })
      ).problem().code,
    ).toBe('encounter_finished')
  })

  it('waits for a prescription that was begun', async () => {
    await admit()
    await test.deps.db
      .insertInto('prescription')
      .values({
        encounter_id: visit.encounterId,
        patient_id: visit.patient.id,
        practitioner_id: visit.meera.practitionerId,
        facility_id: visit.meera.facilityId,
      })
      .execute()
    expect((await complete()).problem().code).toBe('prescription_not_signed')
  })
})
