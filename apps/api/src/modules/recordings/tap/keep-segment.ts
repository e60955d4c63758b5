import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Deps } from '../../../platform/deps.ts'
import type { FileStore } from '../../../platform/files/index.ts'
import { addComposition } from '../composing/add-composition.ts'
import type { Left, Recorder } from '../recorder/recorder.ts'
import { pathOf, segmentKey } from './path-of.ts'
import {
  findSegment,
  markLeftBehind,
  markLost,
  markStored,
  writtenWithinMs,
  type SegmentRow,
} from './segment.repository.ts'

/** A recorder that lives writes many times a second, and ends a tap from which nothing came for eight seconds. */
const restedMs = 15_000

export type KeepSegment = (deps: Deps, id: string) => Promise<void>

/** Brings a file that is written to its end into the object store, where every process finds it. */
export const keepSegment =
  (store: FileStore, folder: string): KeepSegment =>
  async (deps, id) => {
    const { db, clock } = deps
    const path = pathOf(folder, id)
    const segment = await findSegment(db, id)
    const size = (await stat(path).catch(() => undefined))?.size ?? 0
    if (segment?.started_at && isWanted(segment) && size > 0) {
      const sha256 = await sha256Of(path)
      const key = segmentKey(id)
      await store.keep(key, path, { contentType: 'video/webm', size, sha256 })
      await markStored(db, id, { key, size, sha256, at: clock.now() })
    } else if (isWanted(segment)) await markLost(db, id, clock.now())
    await rm(path, { force: true })
    if (segment) await addComposition(deps, db, segment.encounter_id)
  }

type Watch = { folder: string; recorder: Pick<Recorder, 'left'>; holds: (id: string) => boolean }

/** Takes care of files that nobody writes any more: their process was killed, or the store was away. */
export async function keepOrphans(
  deps: Deps,
  { folder, recorder, holds }: Watch,
  keep: KeepSegment,
): Promise<void> {
  const now = deps.clock.now().getTime()
  for (const { id, writtenAt, bring, discard } of [...(await leftIn(folder)), ...(await recorder.left())]) {
    if (holds(id) || now - writtenAt.getTime() < restedMs) continue
    const segment = await findSegment(deps.db, id)
    // Another process still says that it writes it.
    if (segment && !segment.ended_at && isBeating(segment, now)) continue
    try {
      if (isWanted(segment)) await bring(pathOf(folder, id))
      else await discard()
      await markLeftBehind(deps.db, id, writtenAt)
      await keep(deps, id)
    } catch (err) {
      deps.log.error({ err }, 'a recorded file waits')
    }
  }
}

const isBeating = ({ written_at }: SegmentRow, now: number) =>
  written_at !== null && now - written_at.getTime() < writtenWithinMs

const isWanted = (segment: SegmentRow | undefined) => segment?.status === 'making' && !segment.stored_at

/** Files that grew where they belong. */
const leftIn = async (folder: string): Promise<Left[]> =>
  Promise.all(
    (await readdir(folder).catch(() => []))
      .filter((name) => name.endsWith('.webm'))
      .map(async (name) => ({
        id: name.replace(/\.webm$/, ''),
        writtenAt: (await stat(join(folder, name))).mtime,
        bring: async () => {},
        discard: () => rm(join(folder, name), { force: true }),
      })),
  )

/** SHA-256 of a file in hexadecimal. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
