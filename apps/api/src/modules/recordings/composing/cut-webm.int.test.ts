import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findFfmpeg } from './compose.ts'
import { cutWebm, NoWebm } from './cut-webm.ts'

const run = promisify(execFile)
const ffprobe = (createRequire(import.meta.url)('@ffprobe-installer/ffprobe') as { path: string }).path
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imeds-cut-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Five seconds, with the picture or without; written as a recorder does (no lengths, no index), or as a file. */
async function film({ picture, live }: { picture: boolean; live: boolean }): Promise<Buffer> {
  const path = join(folder, 'film.webm')
  await run(findFfmpeg(), [
    ...'-v error -f lavfi -i sine=frequency=440:sample_rate=48000'.split(' '),
    ...(picture ? '-f lavfi -i testsrc=s=320x180:r=15 -c:v libvpx -g 30'.split(' ') : []),
    ...'-t 5 -c:a libopus'.split(' '),
    ...(live ? '-live 1 -cluster_time_limit 1000'.split(' ') : []),
    ...'-f webm -y'.split(' '),
    path,
  ])
  return readFile(path)
}

async function probed(bytes: Buffer) {
  const path = join(folder, 'cut.webm')
  await writeFile(path, bytes)
  const { stdout, stderr } = await run(
    ffprobe,
    [...'-v warning -show_entries format=duration:packet=pts_time,codec_type -of json'.split(' '), path],
    { maxBuffer: 10_000_000 },
  )
  const { packets, format } = JSON.parse(stdout) as {
    packets: { pts_time: string; codec_type: string }[]
    format: { duration?: string }
  }
  const times = (kind: string) =>
    packets.filter(({ codec_type }) => codec_type === kind).map(({ pts_time }) => Number(pts_time))
  return { seconds: Number(format.duration), sound: times('audio'), picture: times('video'), stderr }
}

describe.each([
  { picture: true, live: true },
  { picture: true, live: false },
  { picture: false, live: true },
  { picture: false, live: false },
])('a WebM (picture: $picture, while it is recorded: $live)', (kind) => {
  it('is cut to the millisecond, says how long it is, and can be sought in', async () => {
    const { seconds, sound, picture, stderr } = await probed(cutWebm(await film(kind), 3300))
    expect(stderr).toBe('')
    expect(seconds).toBeCloseTo(3.3, 1)
    expect(Math.max(...sound)).toBeLessThan(3.3)
    expect(sound.length).toBeGreaterThan(155)
    expect(Math.max(...picture)).toBeLessThan(3.3)
    expect(picture.length).toBeGreaterThanOrEqual(kind.picture ? 48 : 0)
    const path = join(folder, 'cut.webm')
    const { stdout } = await run(ffprobe, [
      ...'-v error -read_intervals 2.5%+#1 -select_streams a -show_entries packet=pts_time -of csv=p=0'.split(
        ' ',
      ),
      path,
    ])
    expect(Number(stdout.split('\n')[0])).toBeGreaterThan(0)
  })

  it('loses only its last packet when it was cut off anywhere', async () => {
    const whole = await film(kind)
    for (const part of [0.5, 0.77, 0.9]) {
      const cut = whole.subarray(0, Math.round(whole.length * part))
      const { seconds, stderr } = await probed(cutWebm(cut, 60_000))
      expect(stderr).toBe('')
      expect(seconds).toBeGreaterThan(5 * part - 1)
      expect(seconds).toBeLessThan(5.1)
    }
  })
})

it('what holds nothing is refused', async () => {
  const whole = await film({ picture: false, live: true })
  for (const bytes of [Buffer.alloc(0), Buffer.from('nonsense'), whole.subarray(0, 100)])
    expect(() => cutWebm(bytes, 1000)).toThrow(NoWebm)
  expect(() => cutWebm(whole, 0)).toThrow(NoWebm)
})
