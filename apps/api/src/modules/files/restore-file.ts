import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { restoreFile as contract } from '@imeds/contracts/files'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/db/database.ts'
import type { RequestContext } from '../../platform/http/route.ts'
import { findFileForUpdate, markRestored, type FileRow } from './file.repository.ts'
import { abilitiesOn, seeFile } from './file.scope.ts'
import { toFileView } from './file.view.ts'
import type { FilesDeps } from './files.deps.ts'
import { FileGone, FileNotFound } from './files.errors.ts'
import { hashOf } from './hash-of.ts'
import { couldBe } from './list-file-versions.ts'

/**
 * Brings back an own file that was deleted, or overwritten in the store: the version with the announced checksum. The row
 * stays locked while the bytes come back, so that the sweep cannot destroy them meanwhile.
 */
export async function restoreFile(
  deps: FilesDeps,
  actor: Actor,
  { params }: InputOf<typeof contract>,
  { audit }: RequestContext,
): Promise<ReplyOf<typeof contract>> {
  return inTransaction(deps.db, async (tx) => {
    const ground = { ...deps, db: tx }
    const { file, abilities } = await seeFile(ground, actor, await findFileForUpdate(tx, params.id))
    if (file.patient_id) audit.patientId = file.patient_id
    if (!abilities.change || !file.stored_at) throw new FileNotFound()
    if (file.purge_started_at) throw new FileGone()
    await restoreBytes(deps, file)
    const restored = await markRestored(tx, file.id)
    return toFileView(restored, await abilitiesOn(ground, actor, restored))
  })
}

async function restoreBytes({ store }: FilesDeps, file: FileRow): Promise<void> {
  const { store_key: key, sha256 } = file
  const isRight = async () => {
    const current = await store.head(key)
    return current !== undefined && (current.sha256 ?? (await hashOf(store, key))) === sha256
  }
  if (await isRight()) return
  for (const version of await store.versions(key)) {
    if (!couldBe(file, version)) continue
    await store.restore(key, version.versionId)
    if (await isRight()) return
  }
  throw new FileGone()
}
