import type { Tx } from '../../platform/db/database.ts'
import { markDeleted, type FileRow } from './file.repository.ts'

/** Deletes the file in whose place another, or none, is shown now; the same one again stays. */
export async function deleteReplaced(
  tx: Tx,
  earlier: string | null,
  now: { fileId: string | null; at: Date },
): Promise<FileRow | undefined> {
  return earlier && earlier !== now.fileId ? markDeleted(tx, earlier, now.at) : undefined
}
