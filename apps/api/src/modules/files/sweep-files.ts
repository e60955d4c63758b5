import { restorableDays } from '@imeds/contracts/files'
import type { FileRow } from './file.repository.ts'
import type { FilesDeps } from './files.deps.ts'
import { endPurge, expireUploads, findFilesToPurge, startPurge } from './sweep.repository.ts'

/** At most so many in one run. */
const limit = 500

/** Destroys uploads that were never confirmed or were rejected, and files deleted long ago, with their bytes. */
export async function sweepFiles(deps: FilesDeps): Promise<void> {
  const { db, store, clock, log } = deps
  const now = clock.now()
  await expireUploads(db, now)
  const deletedBefore = new Date(now.getTime() - restorableDays * 86_400_000)
  for (const file of await findFilesToPurge(db, { now, deletedBefore, limit }))
    // One that fails waits for the next run, and holds up no other.
    await purge(deps, file).catch((err: unknown) => log.error({ err, fileId: file.id }, 'a purge failed'))
  await store.clean?.()
}

async function purge({ db, store, clock }: FilesDeps, file: FileRow): Promise<void> {
  if (!(await startPurge(db, file, clock.now()))) return
  await store.purge(file.store_key)
  await endPurge(db, file, clock.now())
}
