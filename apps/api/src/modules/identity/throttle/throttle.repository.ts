import type { Db, Tx } from '../../../platform/db/database.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Rule } from './throttle.ts'

/** Counts one try under a key by a rule. Null: go on. A date: refused until then, and not counted. */
export async function admitTry(db: Db, key: string, rule: Rule, now: Date): Promise<Date | null> {
  return inTransaction(db, async (tx) => {
    const counter = await lockCounter(tx, key, now)
    const verdict = rule(counter, now)
    if ('refusedUntil' in verdict) return verdict.refusedUntil
    const { count, since, blockedUntil } = verdict.counter
    await tx
      .updateTable('throttle')
      .set({ count, since, blocked_until: blockedUntil })
      .where('key', '=', key)
      .execute()
    return null
  })
}

// A count of 0 stands for a counter that was made just now.
async function lockCounter(tx: Tx, key: string, now: Date) {
  await tx
    .insertInto('throttle')
    .values({ key, count: 0, since: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const row = await tx
    .selectFrom('throttle')
    .select(['count', 'since', 'blocked_until'])
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return row.count === 0 ? null : { count: row.count, since: row.since, blockedUntil: row.blocked_until }
}

/** A success: what was tried before counts no more. */
export async function clearTries(db: Db, ...keys: string[]): Promise<void> {
  await db.deleteFrom('throttle').where('key', 'in', keys).execute()
}

/** A success that must not clear what others did from the same address. */
export async function forgiveTry(db: Db, key: string): Promise<void> {
  await db
    .updateTable('throttle')
    .set((is) => ({ count: is('count', '-', 1), blocked_until: null }))
    .where('key', '=', key)
    .where('count', '>', 0)
    .execute()
}

/** Removes counters that no rule looks at any more. */
export async function forgetOldTries(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('throttle').where('since', '<', before).execute()
}
