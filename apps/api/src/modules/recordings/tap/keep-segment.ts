import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Deps } from '../../../platform/deps.ts'
import type { FileStore } from '../../../platform/files/index.ts'
import { addComposition } from '../composing/add-composition.ts'
import { pathOf } from './path-of.ts'
import { findSegment, markLeftBehind, markLost, markStored } from './segment.repository.ts'

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
    const wanted = segment && segment.status === 'making' && !segment.stored_at
    if (wanted && segment.started_at && size > 0) {
      const sha256 = await sha256Of(path)
      const key = `recordings/segments/${id}`
      await store.keep(key, path, { contentType: 'video/webm', size, sha256 })
      await markStored(db, id, { key, size, sha256, at: clock.now() })
    } else if (wanted) await markLost(db, id, clock.now())
    await rm(path, { force: true })
    if (segment) await addComposition(deps, db, segment.encounter_id)
  }

/** Takes care of files that nobody writes any more: their process was killed, or the store was away. */
export async function keepOrphans(
  deps: Deps,
  folder: string,
  holds: (id: string) => boolean,
  keep: KeepSegment,
): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const id = name.replace(/\.webm$/, '')
    if (id === name || holds(id)) continue
    const { mtime } = await stat(join(folder, name))
    // Another process on this machine may still write it.
    if (deps.clock.now().getTime() - mtime.getTime() < restedMs) continue
    await markLeftBehind(deps.db, id, mtime)
    await keep(deps, id).catch((err: unknown) => deps.log.error({ err }, 'a recorded file waits'))
  }
}

/** SHA-256 of a file in hexadecimal. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
