import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { getDownloadUrl as contract } from '@imeds/contracts/files'
import type { Actor } from '../../platform/actor.ts'
import type { RequestContext } from '../../platform/http/route.ts'
import { findFile } from './file.repository.ts'
import { seeFile } from './file.scope.ts'
import { neutralName } from './names.ts'
import type { FilesDeps } from './files.deps.ts'
import { FileNotFound } from './files.errors.ts'

/** So long an address works; a player asks for ranges as long as it plays. */
const seconds = (purpose: string) => (purpose === 'recording' ? 2 * 3600 : 5 * 60)

/** An address of the bytes, after the check of the scope. */
export async function getDownloadUrl(
  deps: FilesDeps,
  actor: Actor,
  { params, query }: InputOf<typeof contract>,
  { audit }: RequestContext,
): Promise<ReplyOf<typeof contract>> {
  const { file, abilities } = await seeFile(deps, actor, await findFile(deps.db, params.id))
  if (file.patient_id) audit.patientId = file.patient_id
  if (!abilities.download) throw new FileNotFound()
  const expiresInSeconds = seconds(file.purpose)
  const url = await deps.store.presignDownload(file.store_key, {
    fileName: neutralName(file),
    contentType: file.content_type,
    inline: query.disposition === 'inline',
    expiresInSeconds,
  })
  return { url, expiresAt: new Date(deps.clock.now().getTime() + expiresInSeconds * 1000).toISOString() }
}
