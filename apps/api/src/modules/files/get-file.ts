import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { getFile as contract } from '@imeds/contracts/files'
import type { Actor } from '../../platform/actor.ts'
import type { RequestContext } from '../../platform/http/route.ts'
import { findFile } from './file.repository.ts'
import { seeFile } from './file.scope.ts'
import { toFileView } from './file.view.ts'
import type { FilesDeps } from './files.deps.ts'

/** What is known of a file. */
export async function getFile(
  deps: FilesDeps,
  actor: Actor,
  { params }: InputOf<typeof contract>,
  { audit }: RequestContext,
): Promise<ReplyOf<typeof contract>> {
  const { file, abilities } = await seeFile(deps, actor, await findFile(deps.db, params.id))
  if (file.patient_id) audit.patientId = file.patient_id
  return toFileView(file, abilities)
}
