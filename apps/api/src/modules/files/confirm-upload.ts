import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { confirmUpload as contract } from '@imeds/contracts/files'
import type { Actor } from '../../platform/actor.ts'
import type { RequestContext } from '../../platform/http/route.ts'
import { whatIsWrong } from './check-upload.ts'
import { findFile, markRejected, markStored, type FileRow } from './file.repository.ts'
import { abilitiesOn } from './file.scope.ts'
import { toFileView } from './file.view.ts'
import type { FilesDeps } from './files.deps.ts'
import { FileNotFound, FileRejected, UploadExpired } from './files.errors.ts'

/** Keeps an upload when it is what was announced, else destroys it. Asking again answers the same. */
export async function confirmUpload(
  deps: FilesDeps,
  actor: Actor,
  { params }: InputOf<typeof contract>,
  { audit }: RequestContext,
): Promise<ReplyOf<typeof contract>> {
  const file = await findFile(deps.db, params.id)
  if (file?.owner_user_id !== actor.userId) throw new FileNotFound()
  if (file.patient_id) audit.patientId = file.patient_id
  const settled = file.status === 'pending' ? await settle(deps, file) : file
  // Given up by the sweep a moment ago.
  if (!settled || (settled.status === 'deleted' && !settled.stored_at)) throw new UploadExpired()
  if (settled.status === 'deleted') throw new FileNotFound()
  if (settled.rejection) throw new FileRejected({ data: { reason: settled.rejection } })
  return toFileView(settled, await abilitiesOn(deps, actor, settled))
}

async function settle(deps: FilesDeps, file: FileRow): Promise<FileRow | undefined> {
  const { db, store, clock, log } = deps
  if (file.expires_at <= clock.now()) throw new UploadExpired()
  const wrong = await whatIsWrong(deps, file)
  const settled = wrong ? await markRejected(db, file.id, wrong) : await markStored(db, file.id, clock.now())
  // Should the store not answer now, the sweep destroys the bytes later.
  if (settled && wrong)
    await store.purge(file.store_key).catch((err: unknown) => log.warn({ err }, 'a purge failed'))
  // Two confirmations at once: the other one was first.
  return settled ?? findFile(db, file.id)
}
