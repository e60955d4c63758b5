import { sql } from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import type { FileRow } from './file.repository.ts'

/** Gives up uploads that were not confirmed in time; from here on no confirmation succeeds. */
export const expireUploads = async (db: Db, now: Date): Promise<void> => {
  await db
    .updateTable('file')
    .set({ status: 'deleted', deleted_at: now })
    .where('status', '=', 'pending')
    .where('expires_at', '<=', now)
    .execute()
}

/**
 * Files whose bytes are to be destroyed: those that never became files, once nothing can be uploaded any more, and those
 * deleted before `deletedBefore`.
 */
export const findFilesToPurge = (
  db: Db,
  { now, deletedBefore, limit }: { now: Date; deletedBefore: Date; limit: number },
): Promise<FileRow[]> =>
  db
    .selectFrom('file')
    .selectAll()
    .where('purged_at', 'is', null)
    .where('status', 'in', ['rejected', 'deleted'])
    .where('expires_at', '<=', now)
    .where(sql<boolean>`(stored_at is null or deleted_at <= ${deletedBefore})`)
    .orderBy('expires_at')
    .limit(limit)
    .execute()

/** False when the file was restored meanwhile: its bytes stay. */
export async function startPurge(db: Db, { id, status }: FileRow, at: Date): Promise<boolean> {
  const started = await db
    .updateTable('file')
    .set({ purge_started_at: at })
    .where('id', '=', id)
    .where('status', '=', status)
    .returning('id')
    .executeTakeFirst()
  return started !== undefined
}

/** The bytes are gone. What never became a file leaves no row either. */
export async function endPurge(db: Db, { id, stored_at }: FileRow, at: Date): Promise<void> {
  if (stored_at) await db.updateTable('file').set({ purged_at: at }).where('id', '=', id).execute()
  else await db.deleteFrom('file').where('id', '=', id).execute()
}
