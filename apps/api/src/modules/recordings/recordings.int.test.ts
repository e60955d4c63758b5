import * as contract from '@imeds/contracts/recordings'
import { admitPatient, completeEncounter, leaveCall } from '@imeds/contracts/consultation'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createVisit, type Visit } from '../../../test/factories/consultation.ts'
import {
  consent,
  createTestRecorder,
  joinAsGuest,
  joinCallOf,
  type Device,
} from '../../../test/factories/recordings.ts'
import { startTestApp, testNow, type TestApp } from '../../../test/harness.ts'
import { listenLive } from '../../../test/live.ts'
import { inTransaction } from '../../platform/db/database.ts'

let test: TestApp
let address: string
let visit: Visit
let asha: Device
let meera: Device
const recorder = createTestRecorder()

beforeAll(async () => {
  test = await startTestApp({ services: { recorder: recorder.recorder } })
  recorder.state.now = () => test.clock.now()
  address = await listenLive(test)
})
afterAll(() => test.close())
beforeEach(async () => {
  test.clock.set(testNow)
  recorder.state.busy = false
  visit = await createVisit(test)
  await test.call(admitPatient, { params: { id: visit.encounterId } }, { as: visit.meera })
  meera = await joinCallOf(test, address, visit, visit.meera)
  asha = await joinCallOf(test, address, visit, visit.asha)
})

const read = ({ line, who }: Device) => line.ask(contract.readRecording, who)
const tap = ({ line, who }: Device, offer = 'v=0') => line.ask(contract.tapRecording, { ...who, offer })
const refusedTap = ({ line, who }: Device) => line.refusal(contract.tapRecording, { ...who, offer: 'v=0' })
const intervals = () =>
  test.deps.db
    .selectFrom('recording_interval')
    .select(['started_at', 'ended_at'])
    .where('encounter_id', '=', visit.encounterId)
    .orderBy('started_at')
    .execute()
const lastTap = () => recorder.taps.at(-1)!
async function agree(): Promise<void> {
  await consent(asha)
  await consent(meera)
}
/** A device connects, and its first packet is written. */
async function record(device: Device, seconds = 3): Promise<string> {
  await tap(device)
  const one = lastTap()
  await recorder.start(one, { at: test.clock.now(), seconds })
  await expect.poll(async () => (await read(device)).status).toBe('recording')
  return one.id
}

describe('nobody is recorded', () => {
  it('without being asked', async () => {
    expect(await read(asha)).toMatchObject({
      offered: true,
      status: 'off',
      intervalId: null,
      people: [
        { seat: 'practitioner', name: 'Meera Iyer', consents: null },
        { seat: 'patient', name: 'Asha Rao', consents: null },
      ],
    })
    expect(await refusedTap(asha)).toBe('recording_not_agreed')
    expect(await intervals()).toEqual([])
  })

  it('while only one agrees', async () => {
    expect(await consent(asha)).toMatchObject({ status: 'off', people: [{}, { consents: true }] })
    expect(await refusedTap(asha)).toBe('recording_not_agreed')
  })

  it('before a file grows', async () => {
    await consent(asha)
    expect(await consent(meera)).toMatchObject({ status: 'starting' })
    await tap(asha)
    expect((await read(asha)).status).toBe('starting')
    await recorder.start(lastTap(), { at: test.clock.now(), seconds: 1 })
    await expect.poll(async () => (await read(meera)).status).toBe('recording')
  })

  it('by a text that does not count any more, nor where it is not offered', async () => {
    expect(
      await asha.line.refusal(contract.changeRecordingConsent, {
        ...asha.who,
        given: true,
        textVersion: '0',
      }),
    ).toBe('recording_text_outdated')
    test.deps.config.recordings.offered = false
    try {
      expect((await read(asha)).offered).toBe(false)
      expect(
        await asha.line.refusal(contract.changeRecordingConsent, {
          ...asha.who,
          given: true,
          textVersion: contract.recordingTextVersion,
        }),
      ).toBe('recording_not_offered')
    } finally {
      test.deps.config.recordings.offered = true
    }
  })

  it('by whoever is not in this call', async () => {
    await agree()
    const other = await createVisit(test)
    await test.call(admitPatient, { params: { id: other.encounterId } }, { as: other.meera })
    const stranger = await joinCallOf(test, address, other, other.asha)
    for (const who of [
      { ticket: 'x'.repeat(43), presenceId: asha.who.presenceId },
      { ...stranger.who, presenceId: asha.who.presenceId },
    ]) {
      const { line } = stranger
      expect(await line.refusal(contract.readRecording, who)).toBe('call_ticket_invalid')
      expect(await line.refusal(contract.tapRecording, { ...who, offer: 'v=0' })).toBe('call_ticket_invalid')
      expect(
        await line.refusal(contract.changeRecordingConsent, { ...who, given: true, textVersion: '1' }),
      ).toBe('call_ticket_invalid')
    }
    expect(await refusedTap(stranger)).toBe('recording_not_agreed')
  })
})

describe('a recording stops at once', () => {
  it('when somebody takes the consent back, and begins anew when it is given again', async () => {
    await agree()
    const id = await record(asha)
    test.clock.advance(5000)
    expect(await consent(meera, false)).toMatchObject({ status: 'off', intervalId: null })
    await expect.poll(() => recorder.open.has(id)).toBe(false)
    expect(await refusedTap(asha)).toBe('recording_not_agreed')
    test.clock.advance(5000)
    const { intervalId } = await consent(meera)
    expect((await tap(asha)).intervalId).toBe(intervalId)
    expect(await intervals()).toMatchObject([
      { started_at: new Date('2026-12-07T03:30:00.000Z'), ended_at: new Date('2026-12-07T03:30:05.000Z') },
      { started_at: new Date('2026-12-07T03:30:10.000Z'), ended_at: null },
    ])
    const rows = await test.deps.db
      .selectFrom('recording_consent')
      .innerJoin('call_participant', 'call_participant.id', 'recording_consent.participant_id')
      .select(['seat', 'given', 'text_version'])
      .where('encounter_id', '=', visit.encounterId)
      .orderBy('seq')
      .execute()
    expect(rows.map(({ seat, given, text_version }) => [seat, given, text_version])).toEqual([
      ['patient', true, '1'],
      ['practitioner', true, '1'],
      ['practitioner', false, '1'],
      ['practitioner', true, '1'],
    ])
  })

  it('when a third person comes in, until that one agrees too', async () => {
    await agree()
    const id = await record(asha)
    const guest = await joinAsGuest(test, address, visit)
    expect(await read(guest)).toMatchObject({ status: 'off', people: [{}, {}, { consents: null }] })
    await expect.poll(() => recorder.open.has(id)).toBe(false)
    expect((await consent(guest)).status).toBe('starting')
    await guest.line.ask(leaveCall, guest.who)
    expect((await read(asha)).status).toBe('starting')
  })

  it('when one of two leaves, and when the consultation ends', async () => {
    await agree()
    await asha.line.ask(leaveCall, asha.who)
    expect((await read(meera)).status).toBe('off')
    asha = await joinCallOf(test, address, visit, visit.asha)
    // What the person agreed to stands for the whole consultation.
    expect((await read(asha)).status).toBe('starting')
    await test.call(completeEncounter, { params: { id: visit.encounterId } }, { as: visit.meera })
    expect((await intervals()).every(({ ended_at }) => ended_at)).toBe(true)
  })

  it('and everybody in the room hears of it', async () => {
    await consent(asha)
    await expect.poll(() => meera.line.heard.some(({ name }) => name === 'recording.changed')).toBe(true)
  })
})

describe('a tap', () => {
  it('takes the place of the one that the same person had', async () => {
    await agree()
    const first = await record(asha)
    await tap(asha)
    await expect.poll(() => recorder.open.has(first)).toBe(false)
    expect(recorder.open.has(lastTap().id)).toBe(true)
  })

  it('is refused when the recorder has no place, and the call goes on', async () => {
    await agree()
    recorder.state.busy = true
    expect(await refusedTap(asha)).toBe('recorder_busy')
    expect((await read(asha)).status).toBe('starting')
  })

  it('that died says nothing more: the indicator goes out, and the device is to connect anew', async () => {
    await agree()
    await record(asha)
    expect(await read(asha)).toMatchObject({ status: 'recording', tapped: true })
    test.clock.advance(60_000)
    expect(await read(asha)).toMatchObject({ status: 'starting', tapped: false })
  })
})

describe('the database', () => {
  const openInterval = (id = visit.encounterId) =>
    inTransaction(test.deps.db, async (tx) => {
      await tx
        .insertInto('recording')
        .values({ encounter_id: id })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      await tx
        .insertInto('recording_interval')
        .values({ encounter_id: id, started_at: test.clock.now() })
        .execute()
    })

  it('begins no recording beside somebody who did not agree', async () => {
    await expect(openInterval()).rejects.toMatchObject({ constraint: 'recording_only_agreed' })
    await consent(asha)
    await expect(openInterval()).rejects.toMatchObject({ constraint: 'recording_only_agreed' })
  })

  it('lets nobody in, takes no consent back and ends no consultation while one runs', async () => {
    await agree()
    const { db } = test.deps
    const participant = await db
      .selectFrom('call_participant')
      .select('id')
      .where('encounter_id', '=', visit.encounterId)
      .where('seat', '=', 'patient')
      .executeTakeFirstOrThrow()
    await expect(
      db
        .insertInto('recording_consent')
        .values({
          participant_id: participant.id,
          given: false,
          text_version: '1',
          said_at: test.clock.now(),
        })
        .execute(),
    ).rejects.toMatchObject({ constraint: 'recording_only_agreed' })
    await expect(
      db
        .updateTable('encounter')
        .set({ status: 'finished', finished_at: test.clock.now() })
        .where('id', '=', visit.encounterId)
        .execute(),
    ).rejects.toMatchObject({ constraint: 'recording_only_agreed' })
    await expect(
      db
        .updateTable('call_presence')
        .set({ left_at: test.clock.now(), left_because: 'left' })
        .where('id', '=', asha.who.presenceId)
        .execute(),
    ).rejects.toMatchObject({ constraint: 'recording_only_agreed' })
  })

  it('keeps what was agreed and when it was recorded', async () => {
    await agree()
    await consent(asha, false)
    const { db } = test.deps
    await expect(db.updateTable('recording_consent').set({ given: true }).execute()).rejects.toThrow(
      'append-only',
    )
    await expect(db.deleteFrom('recording_consent').execute()).rejects.toThrow('append-only')
    await expect(
      db.updateTable('recording_interval').set({ ended_at: null }).execute(),
    ).rejects.toMatchObject({ constraint: 'recording_interval_fixed' })
    await expect(db.deleteFrom('recording_interval').execute()).rejects.toThrow('not changed')
  })

  it('holds when a withdrawal and a third person race with a tap', async () => {
    await agree()
    const before = recorder.taps.length
    await Promise.all([
      consent(meera, false),
      tap(asha).catch((error: unknown) => error),
      joinAsGuest(test, address, visit),
    ])
    expect((await read(asha)).status).toBe('off')
    await expect.poll(() => recorder.taps.slice(before).filter(({ id }) => recorder.open.has(id))).toEqual([])
  })
})
