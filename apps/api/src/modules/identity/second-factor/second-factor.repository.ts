import type { Selectable } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'

export type Authenticator = Selectable<Schema['authenticator']>

export async function findAuthenticator(db: Db, userId: string): Promise<Authenticator | undefined> {
  return db.selectFrom('authenticator').selectAll().where('user_id', '=', userId).executeTakeFirst()
}

/** The authenticator for itself, so that no code counts twice. */
export async function lockAuthenticator(tx: Tx, userId: string): Promise<Authenticator | undefined> {
  return tx
    .selectFrom('authenticator')
    .selectAll()
    .where('user_id', '=', userId)
    .forUpdate()
    .executeTakeFirst()
}

/** False when a confirmed one is there: it is removed on purpose only. */
export async function enrolSecret(tx: Tx, userId: string, secret: string, now: Date): Promise<boolean> {
  const row = await tx
    .insertInto('authenticator')
    .values({ user_id: userId, secret, enrolled_at: now })
    .onConflict((conflict) =>
      conflict
        .column('user_id')
        .doUpdateSet({ secret, enrolled_at: now, last_step: 0 })
        .where('authenticator.confirmed_at', 'is', null),
    )
    .returning('user_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function acceptStep(tx: Tx, userId: string, step: number, confirmedAt: Date): Promise<void> {
  await tx
    .updateTable('authenticator')
    .set((is) => ({
      last_step: step,
      confirmed_at: is.fn.coalesce('confirmed_at', is.val(confirmedAt)),
    }))
    .where('user_id', '=', userId)
    .execute()
}

/** Whether there was one. */
export async function deleteAuthenticator(tx: Tx, userId: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('authenticator')
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export async function replaceRecoveryCodes(tx: Tx, userId: string, hashes: string[]): Promise<void> {
  await tx.deleteFrom('recovery_code').where('user_id', '=', userId).execute()
  if (hashes.length > 0)
    await tx
      .insertInto('recovery_code')
      .values(hashes.map((hash) => ({ user_id: userId, code_hash: hash })))
      .execute()
}

/** Uses a code up; false when there is no such code or it was used. */
export async function spendRecoveryCode(tx: Tx, userId: string, hash: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('recovery_code')
    .set({ used_at: now })
    .where('user_id', '=', userId)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function countRecoveryCodes(db: Db, userId: string): Promise<number> {
  const { count } = await db
    .selectFrom('recovery_code')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}
