import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { admitPatient, completeEncounter } from '@imeds/contracts/consultation'
import { readRecording, tapRecording, watchRecording } from '@imeds/contracts/recordings'
import { createVisit, type Visit } from '../factories/consultation.ts'
import { consent, joinCallOf, type Device } from '../factories/recordings.ts'
import { loudness, probeFilm } from '../film.ts'
import { startTestApp, type TestApp } from '../harness.ts'
import { hasJanus, startJanus } from '../janus.ts'
import { openLine } from '../live.ts'
import type { Person } from '../people.ts'
import { PersistentCaller } from './persistent.ts'
import { freePort, ServerProcess } from './server.ts'
import { connectRecorder, speak } from './talker.ts'

const voices = { meera: 440, asha: 1000 }
/** Files that nobody writes are looked for a few times a minute, and the film is made at the lowest priority. */
const rescued = { timeout: 120_000, interval: 500 }

/** Makes the world and looks into the database; it serves nobody. */
let test: TestApp
let server: ServerProcess
let dataDir: string
let visit: Visit
let asha: Device
let meera: Device

async function startServer(settings: Record<string, string>): Promise<void> {
  dataDir = await mkdtemp(join(tmpdir(), 'imeds-killed-recording-'))
  test = await startTestApp({ now: new Date().toISOString() })
  server = new ServerProcess(await freePort(), {
    DATABASE_URL: test.databaseUrl,
    DATABASE_POOL_SIZE: '10',
    SESSION_SECRET: 'a test secret of thirty-two characters',
    RECORDER_ADDRESSES: '127.0.0.1',
    LOG_LEVEL: 'error',
    DATA_DIR: dataDir,
    ...settings,
  })
  await server.start()
}
async function stopServer(): Promise<void> {
  await server.end('SIGKILL')
  await test.close()
  await rm(dataDir, { recursive: true, force: true })
}
async function beginVisit(): Promise<void> {
  test.clock.set(new Date())
  visit = await createVisit(test)
  await test.call(admitPatient, { params: { id: visit.encounterId } }, { as: visit.meera })
  meera = await joinCallOf(test, address(), visit, visit.meera)
  asha = await joinCallOf(test, address(), visit, visit.asha)
  await consent(asha)
  await consent(meera)
}

const address = () => `${server.url.replace('http', 'ws')}/ws`
const caller = () => new PersistentCaller(server.url)
const read = ({ line, who }: Device) => line.ask(readRecording, who)
const segments = () =>
  test.deps.db
    .selectFrom('recording_segment')
    .innerJoin('recording_interval', 'recording_interval.id', 'recording_segment.interval_id')
    .selectAll('recording_segment')
    .where('encounter_id', '=', visit.encounterId)
    .orderBy('asked_at')
    .execute()
const recording = () =>
  test.deps.db
    .selectFrom('recording')
    .selectAll()
    .where('encounter_id', '=', visit.encounterId)
    .executeTakeFirstOrThrow()
const intervals = () =>
  test.deps.db
    .selectFrom('recording_interval')
    .select(['started_at', 'ended_at'])
    .where('encounter_id', '=', visit.encounterId)
    .orderBy('started_at')
    .execute()

/** Both speak for so long, and are heard; what they speak into then is theirs to close. */
async function talk(ms: number) {
  const before = (await segments()).length
  const speaking = [await speak(meera, voices.meera), await speak(asha, voices.asha)]
  await expect
    .poll(async () => (await segments()).slice(before).filter(({ started_at }) => started_at).length)
    .toBe(2)
  await sleep(ms)
  return { close: () => Promise.all(speaking.map((one) => one.close())) }
}

/** The server dies at once and is started again; both devices come back to the call in which they still are. */
async function killAndReturn(): Promise<{ killedAt: number; backAt: number }> {
  const killedAt = Date.now()
  await server.end('SIGKILL')
  await server.start()
  const back = async ({ who }: Device, person: Person) => ({ line: await openLine(address(), person), who })
  meera = await back(meera, visit.meera)
  asha = await back(asha, visit.asha)
  return { killedAt, backAt: Date.now() }
}

/** A tap of which nothing is heard for a minute has died: lets that minute pass. */
async function letTapsGo(): Promise<void> {
  test.clock.set(new Date(Date.now() + 61_000))
  await test.jobHandlers.find(({ name }) => name === 'tidy_recordings')!.handle(test.deps, {})
}

const finish = () => caller().call(completeEncounter, { params: { id: visit.encounterId } }, visit.meera)

/** The finished film, fetched as its watcher's browser does. */
async function filmOf(): Promise<string> {
  const { reply } = await caller().call(watchRecording, { params: { id: visit.encounterId } }, visit.asha)
  const answer = await fetch(server.url + reply!.url)
  const path = join(dataDir, `${visit.encounterId}.mp4`)
  await writeFile(path, Buffer.from(await answer.arrayBuffer()))
  return path
}

const recorders = [
  { name: 'the embedded recorder', start: async () => ({ settings: {}, stop: async () => {} }) },
  ...(hasJanus()
    ? [
        {
          name: 'Janus',
          start: async () => {
            const { url, folder, stop } = await startJanus()
            return { settings: { JANUS_URL: url, JANUS_FOLDER: folder }, stop }
          },
        },
      ]
    : []),
]

describe.each(recorders)('a server that is killed in the middle of a recording with $name', ({ start }) => {
  let stopRecorder: () => Promise<void>
  beforeAll(async () => {
    const { settings, stop } = await start()
    stopRecorder = stop
    await startServer(settings)
  })
  afterAll(async () => {
    await stopServer()
    await stopRecorder()
  })
  beforeEach(beginVisit)

  it(
    'keeps what was said up to two seconds before, and goes on with those who agree',
    { timeout: 240_000 },
    async () => {
      const before = await talk(5000)
      expect((await read(asha)).status).toBe('recording')
      const { killedAt, backAt } = await killAndReturn()
      await before.close()
      const after = await talk(3000)
      const stoppingAt = Date.now()
      expect((await consent(asha, false)).status).toBe('off')
      const stoppedAt = Date.now()
      await sleep(1000)
      await after.close()
      await finish()
      await expect.poll(async () => (await recording()).status, rescued).toBe('ready')

      const rows = await segments()
      expect(rows.map(({ lost, stored_at }) => !lost && stored_at !== null)).toEqual(Array(4).fill(true))
      for (const { ended_at } of rows.slice(0, 2)) {
        expect(ended_at!.getTime()).toBeGreaterThan(killedAt - 2000)
        expect(ended_at!.getTime()).toBeLessThan(backAt)
      }
      const [interval, ...others] = await intervals()
      expect(others).toEqual([])
      expect(interval!.ended_at!.getTime()).toBeLessThanOrEqual(stoppedAt)

      const film = await filmOf()
      const { seconds } = await probeFilm(film)
      const begunAt = Math.min(...rows.map(({ started_at }) => started_at!.getTime()))
      expect(seconds).toBeGreaterThan((stoppingAt - begunAt) / 1000 - 1)
      expect(seconds).toBeLessThan((stoppedAt - begunAt) / 1000 + 1)
      const killed = (killedAt - begunAt) / 1000
      for (const from of [killed - 3, seconds - 2]) {
        const noise = await loudness(film, 3000, from, 1)
        for (const [who, hertz] of Object.entries(voices))
          expect(await loudness(film, hertz, from, 1), `${who} at ${from} s`).toBeGreaterThan(noise + 15)
      }
      // Nothing waits, and the pieces lie nowhere else.
      expect(await readdir(join(dataDir, 'recordings'))).toEqual([])
      const views = await test.deps.db
        .selectFrom('audit_event')
        .select('actor_user_id')
        .where('operation', '=', 'watchRecording')
        .where('patient_id', '=', visit.patient.id)
        .execute()
      expect(views).toEqual([{ actor_user_id: visit.asha.userId }])
    },
  )

  it(
    'records nobody who takes it back when it returns, and keeps what was agreed to',
    { timeout: 240_000 },
    async () => {
      const before = await talk(4000)
      const { killedAt, backAt } = await killAndReturn()
      expect((await consent(asha, false)).status).toBe('off')
      await before.close()
      for (const { line, who } of [asha, meera])
        expect(await line.refusal(tapRecording, { ...who, offer: 'v=0' })).toBe('recording_not_agreed')
      await finish()
      await expect.poll(async () => (await recording()).status, rescued).toBe('ready')
      expect(await segments()).toHaveLength(2)
      const { seconds } = await probeFilm(await filmOf())
      expect(seconds).toBeGreaterThan(2)
      const begunAt = (await intervals())[0]!.started_at.getTime()
      expect(seconds).toBeLessThan((backAt - begunAt) / 1000)
      expect(seconds).toBeLessThan((killedAt - begunAt) / 1000 + 1)
    },
  )

  it('makes no recording of one that had only begun to connect', { timeout: 240_000 }, async () => {
    const { connection } = await connectRecorder(meera)
    await killAndReturn()
    await connection.close()
    expect((await consent(meera, false)).status).toBe('off')
    await finish()
    await letTapsGo()
    await expect.poll(async () => (await recording()).status, rescued).toBe('empty')
  })
})
