import type { Selectable } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'
import { newId } from '../../../platform/ids.ts'

export type Account = Selectable<Schema['user_account']>
export type Locale = Account['locale']

export async function findAccount(db: Db, id: string): Promise<Account | undefined> {
  return db.selectFrom('user_account').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function findAccountByPhone(db: Db, phone: string): Promise<Account | undefined> {
  return db.selectFrom('user_account').selectAll().where('phone_number', '=', phone).executeTakeFirst()
}

/** Undefined when the number has an account: of two who register it at once, one gets it. */
export async function insertAccount(
  tx: Tx,
  account: Pick<Account, 'name' | 'phone_number' | 'phone_number_verified' | 'email' | 'locale'> &
    Partial<Account>,
): Promise<string | undefined> {
  const row = await tx
    .insertInto('user_account')
    .values({ id: newId(), ...account })
    .onConflict((conflict) => conflict.column('phone_number').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export async function updateAccountRow(
  tx: Tx,
  id: string,
  change: Partial<Omit<Account, 'id' | 'created_at' | 'updated_at'>>,
): Promise<void> {
  await tx.updateTable('user_account').set(change).where('id', '=', id).execute()
}
