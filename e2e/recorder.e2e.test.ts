import { execFile, execFileSync } from 'node:child_process'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createEmbeddedRecorder } from '../apps/api/src/modules/recordings/recorder/embedded-recorder.ts'
import { createJanusRecorder } from '../apps/api/src/modules/recordings/recorder/janus-recorder.ts'
import {
  RecorderBusy,
  type Recorder,
  type TapEvent,
} from '../apps/api/src/modules/recordings/recorder/recorder.ts'
import { createLogger } from '../apps/api/src/platform/logger.ts'
import { chromiumArguments, findChromium } from '../scripts/browser.ts'
import { hasJanus, startJanus } from '../apps/api/test/janus.ts'

const run = promisify(execFile)
const ffprobe = (createRequire(import.meta.url)('@ffprobe-installer/ffprobe') as { path: string }).path
const log = createLogger('silent')
const janus = hasJanus()
if (!janus) console.log('Skipped: the Janus recorder (install the Debian packages janus and janus-tools).')

// A page of our own: cameras are given to secure origins only, and what the product's pages forbid is not the subject.
const blank = createServer((_request, response) => response.setHeader('content-type', 'text/html').end('<p>'))
let address: string
let browser: Browser
let folder: string
beforeAll(async () => {
  await new Promise<void>((resolve) => blank.listen(0, 'localhost', resolve))
  address = `http://localhost:${(blank.address() as AddressInfo).port}/`
  folder = await mkdtemp(join(tmpdir(), 'imeds-taps-'))
  browser = await chromium.launch({
    executablePath: findChromium()!,
    args: [
      ...chromiumArguments,
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      '--allow-loopback-in-peer-connection',
    ],
  })
})
afterAll(async () => {
  await browser.close()
  blank.close()
  await rm(folder, { recursive: true, force: true })
})

/** Sends the fake camera and microphone as a participant's page does. */
async function tap(page: Page, recorder: Recorder, id: string, video = true): Promise<string> {
  const path = join(folder, `${id}.webm`)
  const offer = await page.evaluate(async (withVideo) => {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: withVideo })
    const connection = new RTCPeerConnection()
    for (const track of stream.getTracks())
      connection.addTransceiver(track, { direction: 'sendonly', streams: [stream] })
    await connection.setLocalDescription()
    await new Promise<void>((resolve) => {
      const look = () => connection.iceGatheringState === 'complete' && resolve()
      connection.addEventListener('icegatheringstatechange', look)
      look()
    })
    Object.assign(globalThis, { connection })
    return connection.localDescription!.sdp
  }, video)
  const { answer } = await recorder.receive({ id, path, offer })
  await page.evaluate(
    (sdp) =>
      (globalThis as unknown as { connection: RTCPeerConnection }).connection.setRemoteDescription({
        type: 'answer',
        sdp,
      }),
    answer,
  )
  return path
}

/** Packets per codec, and how long the media is in milliseconds, whatever the header says. */
async function contentsOf(path: string): Promise<Record<string, { packets: number; lengthMs: number }>> {
  const { stdout } = await run(
    ffprobe,
    [
      '-v',
      'quiet',
      '-show_entries',
      'packet=pts_time,stream_index:stream=index,codec_name',
      '-of',
      'json',
      path,
    ],
    { maxBuffer: 50_000_000 },
  )
  const { packets, streams } = JSON.parse(stdout) as {
    packets: { stream_index: number; pts_time: string }[]
    streams: { index: number; codec_name: string }[]
  }
  return Object.fromEntries(
    streams.map(({ index, codec_name }) => {
      const times = packets.filter((one) => one.stream_index === index).map((one) => Number(one.pts_time))
      return [
        codec_name,
        { packets: times.length, lengthMs: Math.round((Math.max(...times) - Math.min(...times)) * 1000) },
      ]
    }),
  )
}

const recorders = [
  {
    name: 'embedded',
    start: async () => ({
      recorder: createEmbeddedRecorder({ hosts: ['127.0.0.1'], ports: undefined }, log),
      kill: async () => {
        // Only this test's recorder is a child of this process that runs this file.
        const worker = execFileSync('pgrep', ['-P', String(process.pid), '-f', 'embedded-worker'])
          .toString()
          .trim()
        process.kill(Number(worker), 'SIGKILL')
      },
      stop: async () => {},
    }),
  },
  ...(janus
    ? [
        {
          name: 'Janus',
          start: async () => {
            const server = await startJanus()
            return {
              recorder: createJanusRecorder(server, log),
              kill: server.killAndStart,
              stop: server.stop,
            }
          },
        },
      ]
    : []),
]

describe.each(recorders)('the $name recorder', ({ start, name }) => {
  let recorder: Recorder
  let kill: () => Promise<void>
  let stopServer: () => Promise<void>
  let page: Page
  let events: TapEvent[]
  beforeEach(async () => {
    ;({ recorder, kill, stop: stopServer } = await start())
    events = []
    recorder.onEvent((event) => void events.push(event))
    page = await browser.newPage()
    await page.goto(address)
  })
  afterEach(async () => {
    await page.close()
    await recorder.close()
    await stopServer()
  })
  const happened = async (kind: TapEvent['kind'], id: string): Promise<void> => {
    await expect
      .poll(() => events.some((event) => event.id === id && event.kind === kind), { timeout: 30_000 })
      .toBe(true)
  }

  test('writes every word of a participant, and the picture', async () => {
    const path = await tap(page, recorder, `${name}-both`)
    await happened('started', `${name}-both`)
    await page.waitForTimeout(5000)
    await recorder.stop(`${name}-both`)
    const { opus, vp8 } = await contentsOf(path)
    // Fifty packets a second are sent; the media's own clock says how many seconds were heard.
    expect(opus!.lengthMs).toBeGreaterThan(4000)
    expect(opus!.packets).toBeGreaterThan((opus!.lengthMs / 20) * 0.95)
    expect(vp8!.packets).toBeGreaterThan(20)
    await happened('ended', `${name}-both`)
  })

  test('writes a call without picture', async () => {
    const path = await tap(page, recorder, `${name}-audio`, false)
    await happened('started', `${name}-audio`)
    await page.waitForTimeout(3000)
    await recorder.stop(`${name}-audio`)
    const contents = await contentsOf(path)
    expect(Object.keys(contents)).toEqual(['opus'])
    expect(contents['opus']!.lengthMs).toBeGreaterThan(2000)
  })

  test('notices when a participant goes away', async () => {
    await tap(page, recorder, `${name}-gone`)
    await happened('started', `${name}-gone`)
    await page.evaluate(() => (globalThis as unknown as { connection: RTCPeerConnection }).connection.close())
    await happened('ended', `${name}-gone`)
    expect((await contentsOf(join(folder, `${name}-gone.webm`)))['opus']!.packets).toBeGreaterThan(0)
  })

  test('refuses what is no offer, and goes on', async () => {
    const path = join(folder, `${name}-none.webm`)
    await expect(recorder.receive({ id: `${name}-none`, path, offer: 'nonsense' })).rejects.toBeInstanceOf(
      RecorderBusy,
    )
    await tap(page, recorder, `${name}-next`)
    await happened('started', `${name}-next`)
    await recorder.stop(`${name}-next`)
  })

  test('loses at most two seconds when it is killed, and takes the next', async () => {
    const path = await tap(page, recorder, `${name}-killed`)
    await happened('started', `${name}-killed`)
    await page.waitForTimeout(5000)
    const heardMs = Date.now() - events.find(({ kind }) => kind === 'started')!.at.getTime()
    await kill()
    await happened('ended', `${name}-killed`)
    expect((await stat(path)).size).toBeGreaterThan(0)
    expect((await contentsOf(path))['opus']!.lengthMs).toBeGreaterThan(heardMs - 2000)

    await tap(page, recorder, `${name}-after`)
    await happened('started', `${name}-after`)
    await recorder.stop(`${name}-after`)
  })
})
