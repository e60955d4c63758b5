import type { Deps } from '../../platform/deps.ts'
import type { FileStore } from '../../platform/files/index.ts'
import { addComposition } from './composing/add-composition.ts'
import {
  findExpired,
  findUncomposed,
  findUnneeded,
  markPurged,
  markRemoved,
} from './composing/recording.repository.ts'
import { segmentKey } from './tap/path-of.ts'
import { deadAfterMs, endDead, giveUpUnstored } from './tap/segment.repository.ts'

const waitForFilesMs = 3_600_000
const dayMs = 86_400_000
/** At most so many in one run. */
const limit = 200

/** Ends what died processes held, has waiting recordings put together, and destroys those whose time is over. */
export async function tidyRecordings(deps: Deps, store: FileStore): Promise<void> {
  const { db, clock, config } = deps
  const now = clock.now()
  const ago = (ms: number) => new Date(now.getTime() - ms)
  await endDead(db, ago(deadAfterMs))
  await giveUpUnstored(db, { written: ago(waitForFilesMs), unwritten: ago(deadAfterMs) })
  for (const { encounter_id } of await findUncomposed(db)) await addComposition(deps, db, encounter_id)
  // The row stays, and with it who agreed and when: only what was said is gone.
  for (const { encounter_id, store_key } of await findExpired(db, now, limit)) {
    if (store_key) await store.purge(store_key)
    await markRemoved(db, encounter_id, now)
    deps.log.info({ encounterId: encounter_id }, 'a recording was destroyed: its time was over')
  }
  for (const { id, store_key } of await findUnneeded(db, ago(config.recordings.keepDays * dayMs), limit)) {
    // Of a piece the whole lies there too, if its process died before it was destroyed.
    for (const key of new Set([store_key!, segmentKey(id)])) await store.purge(key)
    await markPurged(db, id, now)
  }
}
