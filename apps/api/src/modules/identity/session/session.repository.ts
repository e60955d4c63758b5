import { sql, type Selectable } from 'kysely'
import type { Role } from '@imeds/contracts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'
import { newId } from '../../../platform/ids.ts'

export type SessionRow = Selectable<Schema['user_session']>

export async function insertSession(
  tx: Tx,
  session: Pick<
    SessionRow,
    | 'token_hash'
    | 'user_id'
    | 'client'
    | 'ip_address'
    | 'user_agent'
    | 'active_role'
    | 'expires_at'
    | 'ends_at'
  >,
  now: Date,
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('user_session')
    .values({ id, ...session, created_at: now, last_seen_at: now, token_issued_at: now })
    .execute()
  return id
}

export async function findSession(db: Db, id: string): Promise<SessionRow | undefined> {
  return db.selectFrom('user_session').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function findLiveSessions(db: Db, userId: string, now: Date): Promise<SessionRow[]> {
  return db
    .selectFrom('user_session')
    .selectAll()
    .where('user_id', '=', userId)
    .where('expires_at', '>', now)
    .orderBy('last_seen_at', 'desc')
    .execute()
}

/**
 * Puts a new token in place. `keepPrevious`: the one before stays good until the client has shown the new one, so
 * that a lost reply signs nobody out; without it, it is worth nothing from now on.
 */
export async function replaceToken(
  tx: Tx,
  id: string,
  { tokenHash, keepPrevious, now }: { tokenHash: string; keepPrevious: boolean; now: Date },
): Promise<void> {
  await tx
    .updateTable('user_session')
    .set({
      // A token whose reply was lost was never shown: the one that the client still holds stays the previous one.
      previous_token_hash: keepPrevious
        ? sql<string>`case when previous_token_hash is not null and previous_until is null
            then previous_token_hash else token_hash end`
        : null,
      previous_until: null,
      token_hash: tokenHash,
      token_issued_at: now,
    })
    .where('id', '=', id)
    .execute()
}

export async function setActiveRole(tx: Tx, id: string, role: Role, expiresAt: Date): Promise<void> {
  await tx
    .updateTable('user_session')
    .set({ active_role: role, expires_at: expiresAt })
    .where('id', '=', id)
    .execute()
}

/** Whether there was such a session of this person. */
export async function deleteSession(tx: Tx, id: string, userId: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('user_session')
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export async function deleteSessions(tx: Tx, userId: string, except?: string): Promise<void> {
  await tx
    .deleteFrom('user_session')
    .where('user_id', '=', userId)
    .$if(except !== undefined, (query) => query.where('id', '!=', except!))
    .execute()
}

export async function forgetEndedSessions(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('user_session').where('expires_at', '<', now).execute()
}
