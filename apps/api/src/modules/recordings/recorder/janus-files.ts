import { execFile } from 'node:child_process'
import { readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { Logger } from '../../../platform/logger.ts'

const run = promisify(execFile)
const lookMs = 300
const firstBytesMs = 15_000
/** Janus adds the kind and a number to the name it was given. */
const rawName = /^(?<id>.+)-(?:audio|video)\b.*\.mjr$/

const filesOf = async (raw: string) =>
  (await readdir(dirname(raw)).catch(() => []))
    .filter((name) => rawName.exec(name)?.groups?.['id'] === basename(raw))
    .map((name) => join(dirname(raw), name))

/** When the first file of a tap has media in it; null when none ever does. */
export async function begins(raw: string): Promise<Date | null> {
  for (const until = Date.now() + firstBytesMs; Date.now() < until;) {
    for (const file of await filesOf(raw)) {
      const { size, birthtime } = await stat(file)
      if (size > 4096) return birthtime
    }
    await new Promise((resolve) => setTimeout(resolve, lookMs))
  }
  return null
}

/** The taps of which something lies in the folder, and when it was last written. */
export async function listRaw(folder: string): Promise<{ id: string; raw: string; writtenAt: Date }[]> {
  const ids = (await readdir(folder).catch(() => [])).flatMap(
    (name) => rawName.exec(name)?.groups?.['id'] ?? [],
  )
  return Promise.all(
    [...new Set(ids)].map(async (id) => {
      const raw = join(folder, id)
      return { id, raw, writtenAt: await lastWrittenAt(await filesOf(raw)) }
    }),
  )
}

const lastWrittenAt = async (files: readonly string[]) =>
  new Date(Math.max(0, ...(await Promise.all(files.map((file) => stat(file)))).map(({ mtimeMs }) => mtimeMs)))

/** Removes what lies there of a tap, also what a conversion that was cut off left. */
export async function removeRaw(raw: string): Promise<void> {
  for (const name of await readdir(dirname(raw)).catch(() => []))
    if (name.startsWith(`${basename(raw)}-`)) await rm(join(dirname(raw), name), { force: true })
}

/**
 * Makes one WebM of what Janus wrote, as old as its last packet, and removes the rest. A file that its own tool cannot
 * read is dropped; throws, and keeps everything, when a program is missing.
 */
export async function toWebm(raw: string, path: string, ffmpeg: string, log: Logger): Promise<void> {
  const files = await filesOf(raw)
  const parts: string[] = []
  const whole = `${path}.part`
  try {
    for (const file of files) {
      const part = `${file}.${file.includes('-video') ? 'webm' : 'opus'}`
      await run('janus-pp-rec', ['-d', '0', file, part]).then(
        () => void parts.push(part),
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'ENOENT') throw error
          log.error({ err: error }, 'a file of Janus could not be read')
        },
      )
    }
    if (parts.length > 0) {
      await run(ffmpeg, [
        ...'-nostdin -v error'.split(' '),
        ...parts.flatMap((part) => ['-i', part]),
        ...parts.flatMap((_part, index) => ['-map', String(index)]),
        ...'-c copy -f webm -y'.split(' '),
        whole,
      ])
      const writtenAt = await lastWrittenAt(files)
      await utimes(whole, writtenAt, writtenAt)
      await rename(whole, path)
    }
  } finally {
    for (const file of [...parts, whole]) await rm(file, { force: true })
  }
  await removeRaw(raw)
}
