import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { getRecording, watchRecording } from '@imeds/contracts/recordings'
import { admitPatient, completeEncounter } from '@imeds/contracts/consultation'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createVisit, type Visit } from '../../../test/factories/consultation.ts'
import { consent, createTestRecorder, joinCallOf, type Device } from '../../../test/factories/recordings.ts'
import { startTestApp, testNow, type TestApp } from '../../../test/harness.ts'
import { listenLive } from '../../../test/live.ts'
import { createPerson } from '../../../test/people.ts'
import { tapRecording } from '@imeds/contracts/recordings'
import { CompositionFailed } from './composing/compose.ts'
import { keepOrphans, keepSegment } from './tap/keep-segment.ts'
import { storeOf } from '../files/index.ts'

const run = promisify(execFile)
const ffprobe = (createRequire(import.meta.url)('@ffprobe-installer/ffprobe') as { path: string }).path

let test: TestApp
let address: string
let visit: Visit
let asha: Device
let meera: Device
const recorder = createTestRecorder()
const folder = () => join(test.config.dataDir, 'recordings')

beforeAll(async () => {
  test = await startTestApp({
    services: { recorder: recorder.recorder },
    env: { DATA_DIR: `/tmp/imeds-test-recordings-${randomUUID()}` },
  })
  recorder.state.now = () => test.clock.now()
  address = await listenLive(test)
})
afterAll(() => test.close())
beforeEach(async () => {
  test.clock.set(testNow)
  visit = await createVisit(test)
  await test.call(admitPatient, { params: { id: visit.encounterId } }, { as: visit.meera })
  meera = await joinCallOf(test, address, visit, visit.meera)
  asha = await joinCallOf(test, address, visit, visit.asha)
})

const get = (as: { token: string }) => test.call(getRecording, { params: { id: visit.encounterId } }, { as })
const watch = (as: { token: string }) =>
  test.call(watchRecording, { params: { id: visit.encounterId } }, { as })
const segments = () => test.deps.db.selectFrom('recording_segment').selectAll().orderBy('asked_at').execute()

async function tap({ line, who }: Device, seconds: number, hertz: number): Promise<void> {
  await line.ask(tapRecording, { ...who, offer: 'v=0' })
  await recorder.start(recorder.taps.at(-1)!, { at: test.clock.now(), seconds, hertz })
}
/** Both agree for some seconds, then one takes it back. */
async function talk(seconds: number): Promise<void> {
  await consent(asha)
  await consent(meera)
  await tap(asha, seconds, 440)
  await tap(meera, seconds, 1000)
  await expect.poll(async () => (await segments()).slice(-2).every(({ started_at }) => started_at)).toBe(true)
  test.clock.advance(seconds * 1000)
  await consent(meera, false)
  await expect.poll(async () => (await segments()).every((one) => one.stored_at || one.lost)).toBe(true)
}
const sweep = () =>
  keepOrphans(
    test.deps,
    { folder: folder(), recorder: recorder.recorder, holds: () => false },
    keepSegment(storeOf(test), folder()),
  )
const finish = () => test.call(completeEncounter, { params: { id: visit.encounterId } }, { as: visit.meera })
const tidy = async () => {
  await test.deps.jobs.add(test.deps.db, 'tidy_recordings', {})
  await test.drain()
}

describe('a recording', () => {
  it('is one film of the agreed times, for the patient and the doctor who were there', async () => {
    expect((await get(visit.asha)).reply().status).toBe('none')
    await talk(3)
    test.clock.advance(60_000)
    await talk(2)
    expect((await get(visit.asha)).reply().status).toBe('making')
    expect((await watch(visit.asha)).problem().code).toBe('recording_not_ready')
    await finish()
    await test.drain()

    const view = (await get(visit.asha)).reply()
    expect(view).toMatchObject({ status: 'ready', recordedAt: '2026-12-07T03:30:00.000Z', lengthMs: 5000 })
    expect(view.keptUntil).toBe('2029-12-06T03:31:05.000Z')
    expect((await watch(visit.meera)).reply().contentType).toBe('video/mp4')
    const { url } = (await watch(visit.asha)).reply()
    const origin = address.replace('ws:', 'http:').replace('/ws', '')
    const whole = Buffer.from(await (await fetch(origin + url)).arrayBuffer())
    expect(whole.length).toBe(view.size)
    const part = await fetch(origin + url, { headers: { range: 'bytes=100-199' } })
    expect(part.status).toBe(206)
    expect(Buffer.from(await part.arrayBuffer())).toEqual(whole.subarray(100, 200))

    const path = join(test.config.dataDir, 'watched.mp4')
    await writeFile(path, whole)
    const { stdout } = await run(ffprobe, [
      ...'-v error -show_entries format=duration -of csv=p=0'.split(' '),
      path,
    ])
    expect(Number(stdout)).toBeCloseTo(5, 0)
  })

  it('is nobody else’s, and each view is written down', async () => {
    await talk(1)
    await finish()
    await test.drain()
    const others = [
      await createPerson(test, { name: 'Ravi Kumar' }),
      (await createVisit(test)).meera,
      await createPerson(test, { role: 'admin' }),
      await createPerson(test, { role: 'front_desk', facilityId: visit.meera.facilityId }),
    ]
    for (const other of others) {
      expect([403, 404]).toContain((await get(other)).status)
      expect([403, 404]).toContain((await watch(other)).status)
    }
    const count = async () =>
      (
        await test.deps.db
          .selectFrom('audit_event')
          .select('actor_user_id')
          .where('operation', '=', 'watchRecording')
          .where('outcome', '=', 'success')
          .where('patient_id', '=', visit.patient.id)
          .execute()
      ).length
    await watch(visit.asha)
    await watch(visit.meera)
    await expect.poll(count).toBe(2)
  })

  it('leaves no single piece behind, and goes when its time is over, but not the trail', async () => {
    await talk(1)
    await finish()
    await test.drain()
    await tidy()
    const store = storeOf(test)
    const pieces = (await segments()).filter(({ stored_at }) => stored_at)
    expect(pieces.every(({ purged_at }) => purged_at)).toBe(true)
    expect(await store.head(pieces.at(-1)!.store_key!)).toBeUndefined()
    expect(await readdir(folder())).toEqual([])

    const key = `recordings/${visit.encounterId}`
    test.clock.advance(1094 * 86_400_000)
    await tidy()
    expect(await store.head(key)).toBeDefined()
    test.clock.advance(2 * 86_400_000)
    await tidy()
    expect(await store.head(key)).toBeUndefined()
    const row = await test.deps.db
      .selectFrom('recording')
      .selectAll()
      .where('encounter_id', '=', visit.encounterId)
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ status: 'removed', sha256: expect.any(String), length_ms: 1000 })
  })

  it('that holds nothing is none', async () => {
    await consent(asha)
    await consent(meera)
    await finish()
    await test.drain()
    expect((await get(visit.asha)).reply().status).toBe('none')
    expect((await watch(visit.asha)).problem().code).toBe('recording_not_ready')
  })
})

describe('a recording of which no film can be made', () => {
  const compose = () =>
    test.jobHandlers
      .find(({ name }) => name === 'compose_recording')!
      .handle(test.deps, { encounterId: visit.encounterId })
  const failThrice = async () => {
    test.deps.config.recordings.ffmpegPath = '/nowhere/ffmpeg'
    try {
      for (let n = 0; n < 2; n++) await expect(compose()).rejects.toThrow(CompositionFailed)
      await compose()
    } finally {
      test.deps.config.recordings.ffmpegPath = undefined
    }
  }
  const lengthOf = async (bytes: Buffer) => {
    const path = join(test.config.dataDir, 'piece.webm')
    await writeFile(path, bytes)
    const { stdout } = await run(ffprobe, [
      ...'-v error -show_entries format=duration -of csv=p=0'.split(' '),
      path,
    ])
    return Number(stdout)
  }

  it('is watched in pieces, each cut to what was agreed, until its time is over', async () => {
    await talk(2)
    // What was sent after somebody took it back is in the file: the recorder had not heard of it yet.
    await consent(meera)
    await tap(asha, 5, 440)
    await expect.poll(async () => (await segments()).at(-1)!.started_at).not.toBeNull()
    test.clock.advance(3000)
    await consent(meera, false)
    await expect.poll(async () => (await segments()).every((one) => one.stored_at || one.lost)).toBe(true)
    await finish()
    await failThrice()
    await test.drain()

    expect((await get(visit.asha)).reply()).toMatchObject({
      status: 'ready',
      lengthMs: 5000,
      size: null,
      sha256: null,
      incomplete: false,
      keptUntil: '2029-12-06T03:30:05.000Z',
    })
    for (const as of [visit.asha, visit.meera]) {
      const { url, lengthMs, pieces } = (await watch(as)).reply()
      expect({ url, lengthMs }).toEqual({ url: null, lengthMs: 5000 })
      expect(pieces).toHaveLength(3)
      expect(pieces).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ seat: 'patient', startMs: 0, lengthMs: 2000 }),
          expect.objectContaining({ seat: 'practitioner', startMs: 0, lengthMs: 2000 }),
          expect.objectContaining({ seat: 'patient', startMs: 2000, lengthMs: 3000 }),
        ]),
      )
      const last = await fetch(address.replace('ws:', 'http:').replace('/ws', '') + pieces.at(-1)!.url)
      expect(await lengthOf(Buffer.from(await last.arrayBuffer()))).toBeCloseTo(3, 1)
    }
    const store = storeOf(test)
    const rows = (await segments()).filter(({ stored_at, purged_at }) => stored_at && !purged_at)
    for (const { id, store_key, sha256, size } of rows.slice(-3)) {
      expect(await store.head(store_key!)).toMatchObject({ sha256, size })
      expect(await store.head(`recordings/segments/${id}`)).toBeUndefined()
    }

    test.clock.advance(1096 * 86_400_000)
    await tidy()
    const { status } = await test.deps.db
      .selectFrom('recording')
      .select('status')
      .where('encounter_id', '=', visit.encounterId)
      .executeTakeFirstOrThrow()
    expect(status).toBe('removed')
    for (const { store_key } of rows) expect(await store.head(store_key!)).toBeUndefined()
  })

  it('is nobody else’s', async () => {
    await talk(1)
    await finish()
    await failThrice()
    for (const other of [await createPerson(test), (await createVisit(test)).meera])
      expect([403, 404]).toContain((await watch(other)).status)
  })

  it('says so when everything that was said was lost', async () => {
    await consent(asha)
    await consent(meera)
    await tap(asha, 1, 440)
    await expect.poll(async () => (await segments()).at(-1)!.started_at).not.toBeNull()
    recorder.open.clear()
    test.clock.advance(1000)
    await finish()
    test.clock.advance(2 * 3_600_000)
    await tidy()
    test.clock.advance(60_000)
    await tidy()
    await test.drain()
    expect((await get(visit.asha)).reply()).toMatchObject({ status: 'failed', incomplete: true })
  })
})

describe('what a killed process left', () => {
  it('is kept when it comes back, up to what was written', async () => {
    await consent(asha)
    await consent(meera)
    await tap(asha, 2, 440)
    const { id } = recorder.taps.at(-1)!
    await expect.poll(async () => (await segments()).at(-1)!.started_at).not.toBeNull()
    test.clock.advance(2000)
    // The process that wrote it is gone: nobody says that it ended, and its file lies there.
    recorder.open.clear()
    await finish()
    const at = test.clock.now()
    await utimes(join(folder(), `${id}.webm`), at, at)
    test.clock.advance(120_000)
    // Meanwhile it was ended where the process last said that it writes; the file knows better.
    await tidy()
    await sweep()
    await test.drain()
    expect((await segments()).find((one) => one.id === id)).toMatchObject({
      lost: false,
      stored_at: expect.any(Date),
    })
    await expect
      .poll(async () => {
        await test.drain()
        return (await get(visit.asha)).reply()
      })
      .toMatchObject({ status: 'ready', lengthMs: 2000 })
  })

  it('is given up after an hour, and the rest is put together', async () => {
    await talk(1)
    await consent(meera)
    await tap(asha, 2, 440)
    await expect.poll(async () => (await segments()).at(-1)!.started_at).not.toBeNull()
    recorder.open.clear()
    await finish()
    await test.drain()
    expect((await get(visit.asha)).reply().status).toBe('making')
    test.clock.advance(2 * 3_600_000)
    await tidy()
    test.clock.advance(60_000)
    await tidy()
    await test.drain()
    const row = await test.deps.db
      .selectFrom('recording')
      .select(['status', 'length_ms'])
      .where('encounter_id', '=', visit.encounterId)
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ status: 'ready', length_ms: 1000 })
    expect((await get(visit.asha)).reply().incomplete).toBe(true)
  })

  it('that belongs to nothing known is thrown away, and what may still be written is left alone', async () => {
    await mkdir(folder(), { recursive: true })
    const stranger = join(folder(), `${randomUUID()}.webm`)
    const fresh = join(folder(), `${randomUUID()}.webm`)
    await writeFile(stranger, 'x')
    await writeFile(fresh, 'x')
    const at = test.clock.now()
    await utimes(stranger, at, at)
    test.clock.advance(120_000)
    await utimes(fresh, test.clock.now(), test.clock.now())
    await sweep()
    const names = (await readdir(folder())).map((name) => join(folder(), name))
    expect(names).toContain(fresh)
    expect(names).not.toContain(stranger)
  })
})
