/** `npm run bench:recorder`: how much of a core the recorder in our own process takes for one call of two people. */
import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { createEmbeddedRecorder } from '../apps/api/src/modules/recordings/recorder/embedded-recorder.ts'
import { createLogger } from '../apps/api/src/platform/logger.ts'
import { chromiumArguments, findChromium } from '../scripts/browser.ts'

const seconds = Number(process.env['BENCH_SECONDS'] ?? 15)
const people = 2
const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK']).toString())

const folder = await mkdtemp(join(tmpdir(), 'imeds-bench-recorder-'))
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const page = createServer((_request, response) => response.setHeader('content-type', 'text/html').end('<p>'))
await new Promise<void>((resolve) => page.listen(0, 'localhost', resolve))
const { port } = page.address() as AddressInfo
const recorder = createEmbeddedRecorder({ hosts: ['127.0.0.1'], ports: undefined }, createLogger('fatal'))
const executablePath = findChromium()
if (!executablePath) throw new Error('No Chromium: install one, or set CHROMIUM_PATH')
const browser = await chromium.launch({
  executablePath,
  args: [
    ...chromiumArguments,
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    '--allow-loopback-in-peer-connection',
  ],
})
try {
  const started = new Set<string>()
  recorder.onEvent(({ kind, id }) => void (kind === 'started' && started.add(id)))
  for (let n = 0; n < people; n++) await tap(`person-${n}`)
  while (started.size < people) await pause(100)
  const pid = execFileSync('pgrep', ['-P', String(process.pid), '-f', 'embedded-worker'])
    .toString()
    .trim()
  const [before, from] = [await cpuSeconds(pid), performance.now()]
  await pause(seconds * 1000)
  const used = (await cpuSeconds(pid)) - before
  const share = used / ((performance.now() - from) / 1000)
  console.log(
    `recorder, one call of ${people} people for ${seconds} s: ${(share * 100).toFixed(1)} % of a core, ${await memoryOf(pid)} MB`,
  )
} finally {
  await browser.close()
  await recorder.close()
  page.close()
  await rm(folder, { recursive: true, force: true })
}

/** One participant, as the call's page taps: small, slow and of the lowest priority. */
async function tap(id: string): Promise<void> {
  const tab = await browser.newPage()
  await tab.goto(`http://localhost:${port}/`)
  const offer = await tab.evaluate(offerOf)
  const { answer } = await recorder.receive({ id, path: join(folder, `${id}.webm`), offer })
  await answered(tab, answer)
}

async function offerOf(): Promise<string> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: true,
    video: { width: 1280, height: 720 },
  })
  const connection = new RTCPeerConnection()
  for (const track of stream.getTracks())
    connection.addTransceiver(track, {
      direction: 'sendonly',
      streams: [stream],
      sendEncodings: [
        track.kind === 'audio'
          ? { maxBitrate: 32_000 }
          : { maxBitrate: 168_000, maxFramerate: 15, scaleResolutionDownBy: 4 },
      ],
    })
  await connection.setLocalDescription()
  await new Promise<void>((resolve) => {
    const look = () => connection.iceGatheringState === 'complete' && resolve()
    connection.addEventListener('icegatheringstatechange', look)
    look()
  })
  Object.assign(globalThis, { connection })
  return connection.localDescription?.sdp ?? ''
}

function answered(tab: Page, sdp: string): Promise<void> {
  return tab.evaluate(
    (answer) =>
      (globalThis as unknown as { connection: RTCPeerConnection }).connection.setRemoteDescription({
        type: 'answer',
        sdp: answer,
      }),
    sdp,
  )
}

async function cpuSeconds(pid: string): Promise<number> {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
}

async function memoryOf(pid: string): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
}
