import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { deleteFile as contract } from '@imeds/contracts/files'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/db/database.ts'
import type { RequestContext } from '../../platform/http/route.ts'
import { findFileForUpdate, markDeleted } from './file.repository.ts'
import { abilitiesOn, seeFile } from './file.scope.ts'
import { toFileView } from './file.view.ts'
import { keyOf } from './names.ts'
import type { FilesDeps } from './files.deps.ts'
import { FileInUse, FileNotFound } from './files.errors.ts'

/** Takes an own file away, unless something rests on it. Its versions stay until the sweep. */
export async function deleteFile(
  deps: FilesDeps,
  actor: Actor,
  { params }: InputOf<typeof contract>,
  { audit }: RequestContext,
): Promise<ReplyOf<typeof contract>> {
  const view = await inTransaction(deps.db, async (tx) => {
    const ground = { ...deps, db: tx }
    const { file, abilities } = await seeFile(ground, actor, await findFileForUpdate(tx, params.id))
    if (file.patient_id) audit.patientId = file.patient_id
    if (!abilities.change || file.status !== 'stored') throw new FileNotFound()
    if (!abilities.remove) throw new FileInUse()
    const deleted = await markDeleted(tx, file.id, deps.clock.now())
    return toFileView(deleted, await abilitiesOn(ground, actor, deleted))
  })
  // Nobody gets an address any more; should the store not answer now, the sweep destroys the bytes all the same.
  await deps.store.delete(keyOf(view)).catch((err: unknown) => deps.log.warn({ err }, 'a deletion failed'))
  return view
}
