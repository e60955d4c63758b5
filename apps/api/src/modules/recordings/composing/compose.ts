import { execFile } from 'node:child_process'
import { accessSync, constants as files } from 'node:fs'
import { createRequire } from 'node:module'
import { constants, setPriority } from 'node:os'
import { delimiter, join } from 'node:path'
import { composeArguments } from './ffmpeg-arguments.ts'
import type { Placed } from './timeline.ts'

export class CompositionFailed extends Error {}

/** Makes one MP4 of all pieces, at the lowest priority: calls that run now come first. */
export async function compose(
  plan: { lengthMs: number; placed: readonly Placed[] },
  output: string,
  ffmpeg = findFfmpeg(),
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const child = execFile(
      ffmpeg,
      composeArguments(plan, output),
      { maxBuffer: 1_000_000 },
      (error, _out, problems) =>
        error ? reject(new CompositionFailed(problems.slice(-2000) || error.message)) : resolve(),
    )
    if (child.pid) setPriority(child.pid, constants.priority.PRIORITY_LOW)
  })
}

/** The ffmpeg that the configuration names, else the machine's own, else the one that came by npm. */
export const findFfmpeg = (configured?: string): string =>
  configured ??
  inPath('ffmpeg') ??
  (createRequire(import.meta.url)('@ffmpeg-installer/ffmpeg') as { path: string }).path

const inPath = (program: string): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, program))
    .find((path) => {
      try {
        accessSync(path, files.X_OK)
        return true
      } catch {
        return false
      }
    })
