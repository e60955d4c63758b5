import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { refusal } from '../errors.ts'

export class IdempotencyKeyMissing extends refusal('idempotency_key_missing', 'invalid') {}
export class IdempotencyKeyReused extends refusal('idempotency_key_reused', 'invalid') {}
export class RequestInProgress extends refusal('request_in_progress', 'conflict') {}

/**
 * The key's own rows need not reach the disk by themselves: the log is written in order, so a commit that is waited for
 * takes the claim along. What a crash of the database can lose is the remembered answer of work that stands, and then
 * the repetition meets the work's own constraints.
 */
const notWaited = sql<string>`set_config('synchronous_commit', 'off', true)`.as('commit')

export type Attempt = { caller: string; operation: string; key: string; request: unknown }

/**
 * Runs work once per caller, operation and key: a repetition gets the first answer, word for word. A failure frees the
 * key. A process that died in the middle frees it after a minute; use cases are safe to run again by their constraints.
 */
export async function once<T>(
  db: Db,
  { caller, operation, key, request }: Attempt,
  work: () => Promise<T>,
): Promise<T> {
  if (!/^[\w-]{8,100}$/.test(key))
    throw new IdempotencyKeyMissing({
      detail: 'Send an Idempotency-Key header of 8 to 100 letters, digits or dashes.',
    })
  const requestHash = createHash('sha256')
    .update(JSON.stringify(request) ?? '')
    .digest('hex')
  const mine = (query: { caller: string; operation: string; key: string }) =>
    db
      .selectFrom('idempotency_key')
      .selectAll()
      .where('caller', '=', query.caller)
      .where('operation', '=', query.operation)
      .where('key', '=', query.key)

  const claimed = await db
    .insertInto('idempotency_key')
    .values({ caller, operation, key, request_hash: requestHash })
    .onConflict((conflict) =>
      conflict
        .columns(['caller', 'operation', 'key'])
        .doUpdateSet({ created_at: sql`now()` })
        .where('idempotency_key.status', 'is', null)
        .where('idempotency_key.request_hash', '=', requestHash)
        .where('idempotency_key.created_at', '<', sql<Date>`now() - interval '1 minute'`),
    )
    .returning(['key', notWaited])
    .executeTakeFirst()
  if (!claimed) {
    const earlier = await mine({ caller, operation, key }).executeTakeFirst()
    if (!earlier) throw new RequestInProgress()
    if (earlier.request_hash !== requestHash) throw new IdempotencyKeyReused()
    if (earlier.status === null) throw new RequestInProgress({ retryAfter: 1 })
    return earlier.reply as T
  }
  try {
    const reply = await work()
    await db
      .updateTable('idempotency_key')
      .set({ status: 200, reply: JSON.stringify(reply) })
      .where('caller', '=', caller)
      .where('operation', '=', operation)
      .where('key', '=', key)
      .returning(notWaited)
      .execute()
    return reply
  } catch (error) {
    await db
      .deleteFrom('idempotency_key')
      .where('caller', '=', caller)
      .where('operation', '=', operation)
      .where('key', '=', key)
      .execute()
    throw error
  }
}
