import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loudness } from '../../../../test/film.ts'
import { compose, findFfmpeg } from './compose.ts'
import { placeSegments, type Segment } from './timeline.ts'

const run = promisify(execFile)
const ffprobe = (createRequire(import.meta.url)('@ffprobe-installer/ffprobe') as { path: string }).path
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imeds-compose-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const at = (ms: number) => new Date(Date.UTC(2026, 10, 28) + ms)

/** A piece as the recorder writes it: VP8 and Opus in WebM, a tone of the person's own. */
async function piece(name: string, hertz: number, from: number, to: number, video = true): Promise<Segment> {
  const path = join(folder, `${name}.webm`)
  const length = String((to - from) / 1000)
  await run(findFfmpeg(), [
    ...'-v error -f lavfi -i'.split(' '),
    `sine=frequency=${hertz}:sample_rate=48000`,
    ...(video ? ['-f', 'lavfi', '-i', 'testsrc=s=320x180:r=15', '-c:v', 'libvpx'] : []),
    '-t',
    length,
    ...'-c:a libopus -y'.split(' '),
    path,
  ])
  return { path, participantId: name[0]!, video, audio: true, startedAt: at(from), endedAt: at(to) }
}

test('what was agreed to is put side by side, the time without consent is left out, both voices are heard', async () => {
  const segments = [
    await piece('a1', 440, 0, 3000),
    await piece('b1', 1000, 500, 3000),
    await piece('a2', 440, 10_000, 12_000),
    await piece('b2', 1000, 10_000, 12_000, false),
  ]
  const plan = placeSegments(
    [
      { startedAt: at(0), endedAt: at(3000) },
      { startedAt: at(10_000), endedAt: at(12_000) },
    ],
    segments,
  )
  const output = join(folder, 'whole.mp4')
  await compose(plan, output)

  const { stdout } = await run(ffprobe, [
    ...'-v error -show_entries'.split(' '),
    'format=duration:stream=codec_name,width,height',
    ...'-of json'.split(' '),
    output,
  ])
  const probed = JSON.parse(stdout) as { format: { duration: string }; streams: Record<string, unknown>[] }
  expect(Number(probed.format.duration)).toBeCloseTo(5, 0)
  expect(probed.streams).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ codec_name: 'h264', width: 960, height: 270 }),
      expect.objectContaining({ codec_name: 'aac' }),
    ]),
  )
  const quiet = await loudness(output, 3000, 0, 5)
  for (const stretch of [1, 3.5])
    for (const voice of [440, 1000])
      expect(await loudness(output, voice, stretch, 1)).toBeGreaterThan(quiet + 15)
  // Before the second person's first word only the first is heard.
  expect(await loudness(output, 1000, 0, 0.4)).toBeLessThan((await loudness(output, 1000, 1, 0.4)) - 15)
})

test('a piece that began outside of every agreed time is not in the recording', async () => {
  const segments = [await piece('c1', 440, 0, 1000), await piece('d1', 1000, 5000, 6000)]
  const { placed, lengthMs } = placeSegments([{ startedAt: at(0), endedAt: at(1000) }], segments)
  expect(placed.map(({ participantId }) => participantId)).toEqual(['c'])
  expect(lengthMs).toBe(1000)
})
