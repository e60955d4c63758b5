import type { InputOf, ReplyOf } from '@imeds/contracts'
import type {
  removeFacilityPhoto as removeContract,
  setFacilityPhoto as contract,
} from '@imeds/contracts/files'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction, type Tx } from '../../platform/db/database.ts'
import type { RequestContext } from '../../platform/http/route.ts'
import { FacilityNotFound, mayManage, replaceFacilityPhoto } from '../facilities/index.ts'
import { deleteReplaced } from './delete-replaced.ts'
import type { FileRow } from './file.repository.ts'
import type { FilesDeps } from './files.deps.ts'
import { hideBytes } from './hide-bytes.ts'
import { takeFile } from './take-file.ts'

/** Makes an uploaded photo the one that the place shows; what it showed before is deleted. */
export async function setFacilityPhoto(
  deps: FilesDeps,
  actor: Actor,
  { params: { id }, body: { fileId } }: InputOf<typeof contract>,
  { audit }: RequestContext,
): Promise<ReplyOf<typeof contract>> {
  audit.recordId = id
  if (!mayManage(actor, id)) throw new FacilityNotFound()
  const earlier = await inTransaction(deps.db, async (tx) => {
    await takeFile(tx, { fileId, ownerUserId: actor.userId, purposes: ['facility_photo'] })
    return show(deps, tx, id, fileId)
  })
  await hideBytes(deps, earlier)
  return { photoFileId: fileId }
}

/** Takes the photo off the place and deletes it. */
export async function removeFacilityPhoto(
  deps: FilesDeps,
  actor: Actor,
  { params: { id } }: InputOf<typeof removeContract>,
  { audit }: RequestContext,
): Promise<ReplyOf<typeof removeContract>> {
  audit.recordId = id
  if (!mayManage(actor, id)) throw new FacilityNotFound()
  await hideBytes(deps, await inTransaction(deps.db, (tx) => show(deps, tx, id, null)))
  return { done: true }
}

async function show(
  { clock }: FilesDeps,
  tx: Tx,
  facilityId: string,
  fileId: string | null,
): Promise<FileRow | undefined> {
  const earlier = await replaceFacilityPhoto(tx, facilityId, fileId)
  if (earlier === undefined) throw new FacilityNotFound()
  return deleteReplaced(tx, earlier, { fileId, at: clock.now() })
}
