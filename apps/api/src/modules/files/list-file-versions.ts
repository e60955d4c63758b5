import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { listFileVersions as contract } from '@imeds/contracts/files'
import type { Actor } from '../../platform/actor.ts'
import type { RequestContext } from '../../platform/http/route.ts'
import { findFile } from './file.repository.ts'
import { seeFile } from './file.scope.ts'
import type { FilesDeps } from './files.deps.ts'
import { FileNotFound } from './files.errors.ts'

/** What the store holds of an own file: after an overwriting or a deletion the earlier bytes are still there. */
export async function listFileVersions(
  deps: FilesDeps,
  actor: Actor,
  { params }: InputOf<typeof contract>,
  { audit }: RequestContext,
): Promise<ReplyOf<typeof contract>> {
  const { file, abilities } = await seeFile(deps, actor, await findFile(deps.db, params.id))
  if (file.patient_id) audit.patientId = file.patient_id
  if (!abilities.change || !file.stored_at) throw new FileNotFound()
  const [head, versions] = await Promise.all([
    deps.store.head(file.store_key),
    deps.store.versions(file.store_key),
  ])
  return {
    items: versions.map(({ at, size, sha256 }, index) => ({
      at: at.toISOString(),
      size,
      current: head !== undefined && index === 0,
      confirmed: couldBe(file, { size, sha256 }),
    })),
  }
}

/** Whether a version may hold the bytes that were confirmed; a store without checksums tells by the size alone. */
export const couldBe = (
  file: { size: number; sha256: string },
  version: { size: number; sha256: string | null },
): boolean => version.size === file.size && (version.sha256 ?? file.sha256) === file.sha256
