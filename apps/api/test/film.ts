import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'
import { findFfmpeg } from '../src/modules/recordings/composing/compose.ts'

const run = promisify(execFile)
const ffprobe = (createRequire(import.meta.url)('@ffprobe-installer/ffprobe') as { path: string }).path

/** How long a film is, in seconds, and what is in it. */
export async function probeFilm(path: string): Promise<{ seconds: number; codecs: string[] }> {
  const { stdout } = await run(ffprobe, [
    ...'-v error -show_entries format=duration:stream=codec_name -of json'.split(' '),
    path,
  ])
  const { format, streams } = JSON.parse(stdout) as {
    format: { duration: string }
    streams: { codec_name: string }[]
  }
  return { seconds: Number(format.duration), codecs: streams.map(({ codec_name }) => codec_name) }
}

/** How loud a tone is in a stretch of a film, in decibels below full scale. */
export async function loudness(path: string, hertz: number, from: number, seconds: number): Promise<number> {
  const { stderr } = await run(findFfmpeg(), [
    ...['-ss', '-t'].flatMap((option, index) => [option, String(index === 0 ? from : seconds)]),
    '-i',
    path,
    '-af',
    `bandpass=f=${hertz}:width_type=h:w=20,volumedetect`,
    ...'-vn -f null -'.split(' '),
  ])
  return Number(/mean_volume: (-?[\d.]+) dB/.exec(stderr)?.[1] ?? -Infinity)
}
