import { sql, type Insertable, type Selectable } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Schema } from '../../platform/db/schema.ts'

export type FileRow = Selectable<Schema['file']>

export const insertFile = (tx: Tx, values: Insertable<Schema['file']>): Promise<FileRow> =>
  tx.insertInto('file').values(values).returningAll().executeTakeFirstOrThrow()

export const findFile = (db: Db | Tx, id: string): Promise<FileRow | undefined> =>
  db.selectFrom('file').selectAll().where('id', '=', id).executeTakeFirst()

/** Newest first; one row more than the limit when there are more. Deleted ones as long as they can be brought back. */
export const listOwnFiles = (
  db: Db,
  ownerUserId: string,
  { status, before, limit }: { status: 'stored' | 'deleted'; before?: string | undefined; limit: number },
): Promise<FileRow[]> =>
  db
    .selectFrom('file')
    .selectAll()
    .where('owner_user_id', '=', ownerUserId)
    .where('status', '=', status)
    .where('stored_at', 'is not', null)
    .where('purge_started_at', 'is', null)
    .$if(before !== undefined, (rows) => rows.where('id', '<', before!))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()

/** Nobody else changes or locks the row until the transaction ends. */
export const findFileForUpdate = (tx: Tx, id: string): Promise<FileRow | undefined> =>
  tx.selectFrom('file').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** Undefined when it is no longer pending: another request or the sweep came first. */
export const markStored = (db: Db | Tx, id: string, at: Date): Promise<FileRow | undefined> =>
  db
    .updateTable('file')
    .set({ status: 'stored', stored_at: at })
    .where('id', '=', id)
    .where('status', '=', 'pending')
    .returningAll()
    .executeTakeFirst()

export const markRejected = (
  db: Db | Tx,
  id: string,
  rejection: NonNullable<FileRow['rejection']>,
): Promise<FileRow | undefined> =>
  db
    .updateTable('file')
    .set({ status: 'rejected', rejection })
    .where('id', '=', id)
    .where('status', '=', 'pending')
    .returningAll()
    .executeTakeFirst()

export const markDeleted = (tx: Tx, id: string, at: Date): Promise<FileRow> =>
  tx
    .updateTable('file')
    .set({ status: 'deleted', deleted_at: at })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

export const markRestored = (tx: Tx, id: string): Promise<FileRow> =>
  tx
    .updateTable('file')
    .set({ status: 'stored', deleted_at: null })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

export const markRetained = (tx: Tx, id: string, at: Date): Promise<FileRow> =>
  tx
    .updateTable('file')
    .set({ retained_at: sql`coalesce(retained_at, ${at})` })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
