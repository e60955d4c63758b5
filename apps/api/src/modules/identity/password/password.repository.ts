import type { Db, Tx } from '../../../platform/db/database.ts'

/** Everything that signing in must know about a number, in one query; undefined when it has no account. */
export async function findCredential(db: Db, phone: string) {
  return db
    .selectFrom('user_account as account')
    .leftJoin('user_password as password', 'password.user_id', 'account.id')
    .leftJoin('authenticator', (join) =>
      join.onRef('authenticator.user_id', '=', 'account.id').on('authenticator.confirmed_at', 'is not', null),
    )
    .where('account.phone_number', '=', phone)
    .select([
      'account.id',
      'account.name',
      'account.email',
      'account.email_verified',
      'account.disabled_at',
      'account.locale',
      'password.hash',
      'authenticator.confirmed_at as authenticator_since',
    ])
    .executeTakeFirst()
}
export type Credential = NonNullable<Awaited<ReturnType<typeof findCredential>>>

export async function findPasswordHash(db: Db, userId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('user_password')
    .select('hash')
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return row?.hash
}

export async function setPassword(tx: Tx, userId: string, hash: string, now: Date): Promise<void> {
  await tx
    .insertInto('user_password')
    .values({ user_id: userId, hash, changed_at: now })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet({ hash, changed_at: now }))
    .execute()
}
