import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { requestUpload as contract } from '@imeds/contracts/files'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/db/database.ts'
import { Forbidden } from '../../platform/errors.ts'
import type { RequestContext } from '../../platform/http/route.ts'
import { newId } from '../../platform/ids.ts'
import { authorizePatient, findSurvivor } from '../patients/index.ts'
import { needed } from './file-permissions.ts'
import { insertFile } from './file.repository.ts'
import { keyOf } from './names.ts'
import type { FilesDeps } from './files.deps.ts'

/** So long an upload may begin. */
const uploadSeconds = 15 * 60
/** So long it may be confirmed; then the sweep removes it. */
const confirmSeconds = 60 * 60

/** Notes what is to come and answers an address that takes exactly that. */
export async function requestUpload(
  deps: FilesDeps,
  actor: Actor,
  { body }: InputOf<typeof contract>,
  { audit }: RequestContext,
): Promise<ReplyOf<typeof contract>> {
  const { purpose, contentType, size, sha256 } = body
  const patientId = body.patientId && (await findSurvivor(deps.db, body.patientId))
  const { add, maker } = needed[purpose]
  if (!actor.grants[add] || (maker && !actor.grants[maker])) throw new Forbidden()
  if (patientId) {
    audit.patientId = patientId
    await authorizePatient(deps, actor, add, patientId)
  }
  const id = newId()
  const now = deps.clock.now()
  const after = (seconds: number) => new Date(now.getTime() + seconds * 1000)
  const key = keyOf({ id, purpose })
  const upload = await deps.store.presignUpload({
    key,
    contentType,
    size,
    sha256,
    expiresInSeconds: uploadSeconds,
  })
  await inTransaction(deps.db, (tx) =>
    insertFile(tx, {
      id,
      owner_user_id: actor.userId,
      purpose,
      patient_id: patientId ?? null,
      name: body.name,
      content_type: contentType,
      size,
      sha256,
      tags: body.tags ?? [],
      store_key: key,
      created_at: now,
      expires_at: after(confirmSeconds),
    }),
  )
  audit.recordId = id
  return { fileId: id, upload, expiresAt: after(uploadSeconds).toISOString() }
}
