import type { Selectable } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'
import { newId } from '../../../platform/ids.ts'

export type TrustedDevice = Selectable<Schema['trusted_device']>

export async function insertTrustedDevice(
  tx: Tx,
  {
    userId,
    tokenHash,
    userAgent,
    now,
    expiresAt,
  }: { userId: string; tokenHash: string; userAgent: string; now: Date; expiresAt: Date },
): Promise<void> {
  await tx
    .insertInto('trusted_device')
    .values({
      id: newId(),
      user_id: userId,
      token_hash: tokenHash,
      user_agent: userAgent,
      created_at: now,
      last_used_at: now,
      expires_at: expiresAt,
    })
    .execute()
}

/** The device of this person that holds one of the tokens. */
export async function findTrustedDevice(
  db: Db,
  { userId, tokenHashes, now }: { userId: string; tokenHashes: string[]; now: Date },
): Promise<TrustedDevice | undefined> {
  return db
    .selectFrom('trusted_device')
    .selectAll()
    .where('user_id', '=', userId)
    .where('token_hash', 'in', tokenHashes)
    .where('expires_at', '>', now)
    .executeTakeFirst()
}

export async function findTrustedDevices(db: Db, userId: string, now: Date): Promise<TrustedDevice[]> {
  return db
    .selectFrom('trusted_device')
    .selectAll()
    .where('user_id', '=', userId)
    .where('expires_at', '>', now)
    .orderBy('last_used_at', 'desc')
    .execute()
}

export async function markDeviceUsed(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.updateTable('trusted_device').set({ last_used_at: now }).where('id', '=', id).execute()
}

/** Whether there was such a device of this person. */
export async function deleteTrustedDevice(tx: Tx, id: string, userId: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('trusted_device')
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export async function deleteTrustedDevices(tx: Tx, userId: string): Promise<void> {
  await tx.deleteFrom('trusted_device').where('user_id', '=', userId).execute()
}

export async function forgetOldDevices(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('trusted_device').where('expires_at', '<', now).execute()
}
