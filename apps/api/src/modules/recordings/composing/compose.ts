import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { constants, setPriority } from 'node:os'
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

/** The machine's own ffmpeg by `FFMPEG_PATH`, else the one that came by npm. */
export function findFfmpeg(configured = process.env['FFMPEG_PATH']): string {
  if (configured) return configured
  return (createRequire(import.meta.url)('@ffmpeg-installer/ffmpeg') as { path: string }).path
}
