import type { FilePurpose } from '@imeds/contracts/files'
import type { Tx } from '../../platform/db/database.ts'
import { isOnePerson } from '../patients/index.ts'
import { findFileForUpdate, markRetained, type FileRow } from './file.repository.ts'
import { FileNotFound } from './files.errors.ts'

/**
 * A stored file of this person, for one of these purposes and this patient (under any id of theirs), to be put into a record of the caller's; the
 * row is locked until the transaction ends. `retainAt` keeps its owner from deleting it from then on. Anything else is
 * refused as unknown.
 */
export async function takeFile(
  tx: Tx,
  {
    fileId,
    ownerUserId,
    purposes,
    patientId = null,
    retainAt,
  }: {
    fileId: string
    ownerUserId: string
    purposes: readonly FilePurpose[]
    patientId?: string | null
    retainAt?: Date
  },
): Promise<FileRow> {
  const file = await findFileForUpdate(tx, fileId)
  const fits =
    file?.status === 'stored' &&
    file.owner_user_id === ownerUserId &&
    (file.patient_id === null || patientId === null
      ? file.patient_id === patientId
      : await isOnePerson(tx, file.patient_id, patientId)) &&
    purposes.includes(file.purpose)
  if (!fits) throw new FileNotFound()
  return retainAt ? markRetained(tx, fileId, retainAt) : file
}
