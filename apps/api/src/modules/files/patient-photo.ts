import type { InputOf, ReplyOf } from '@imeds/contracts'
import type {
  removePatientPhoto as removeContract,
  setPatientPhoto as contract,
} from '@imeds/contracts/files'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction, type Tx } from '../../platform/db/database.ts'
import type { RequestContext } from '../../platform/http/route.ts'
import { authorizePatient, replacePhoto } from '../patients/index.ts'
import { deleteReplaced } from './delete-replaced.ts'
import type { FileRow } from './file.repository.ts'
import type { FilesDeps } from './files.deps.ts'
import { hideBytes } from './hide-bytes.ts'
import { takeFile } from './take-file.ts'

/** Makes an uploaded photo the one that the profile shows; what it showed before is deleted. */
export async function setPatientPhoto(
  deps: FilesDeps,
  actor: Actor,
  { params: { id }, body: { fileId } }: InputOf<typeof contract>,
  { audit }: RequestContext,
): Promise<ReplyOf<typeof contract>> {
  audit.patientId = id
  const earlier = await inTransaction(deps.db, async (tx) => {
    await authorizePatient({ ...deps, db: tx }, actor, 'patient.write', id)
    await takeFile(tx, { fileId, ownerUserId: actor.userId, purposes: ['patient_photo'], patientId: id })
    return show(deps, tx, id, fileId)
  })
  await hideBytes(deps, earlier)
  return { photoFileId: fileId }
}

/** Takes the photo off the profile and deletes it. */
export async function removePatientPhoto(
  deps: FilesDeps,
  actor: Actor,
  { params: { id } }: InputOf<typeof removeContract>,
  { audit }: RequestContext,
): Promise<ReplyOf<typeof removeContract>> {
  audit.patientId = id
  const earlier = await inTransaction(deps.db, async (tx) => {
    await authorizePatient({ ...deps, db: tx }, actor, 'patient.write', id)
    return show(deps, tx, id, null)
  })
  await hideBytes(deps, earlier)
  return { done: true }
}

async function show(
  { clock }: FilesDeps,
  tx: Tx,
  patientId: string,
  fileId: string | null,
): Promise<FileRow | undefined> {
  const earlier = await replacePhoto(tx, patientId, fileId)
  return deleteReplaced(tx, earlier, { fileId, at: clock.now() })
}
