import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { isStalePlan, PreparingClient } from './prepared.ts'
import type { Schema } from './schema.ts'

export type Db = Kysely<Schema>
export type Tx = Transaction<Schema>

// Dates stay calendar dates; counts and sums fit a double; numerics here are measurements, not money.
const asIs = (value: string) => value
const types = new pg.TypeOverrides()
types.setTypeParser(pg.types.builtins.DATE, asIs)
types.setTypeParser(pg.types.builtins.TIME, (value: string) => value.slice(0, 5))
types.setTypeParser(pg.types.builtins.INT8, Number)
types.setTypeParser(pg.types.builtins.NUMERIC, Number)

/** Opens a pool of at most `size` connections. Nothing connects before the first query. */
export function createPool(connectionString: string, size: number): pg.Pool {
  const pool = new pg.Pool({
    Client: PreparingClient,
    connectionString,
    max: size,
    types,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    application_name: 'imeds',
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
  })
  // An idle connection that the server closed is replaced by the next query; unheard, it would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

export const connect = (pool: pg.Pool): Db => new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })

const conflicts = new Set(['40001', '40P01'])
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
export const pgCode = (error: unknown) => (error as { code?: string } | null)?.code ?? ''

const awayCodes = new Set([
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08000',
  '08003',
  '08006',
  '08001',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
])
// What pg itself says of a connection has no code.
const awayWords =
  /^Connection terminated|encountered a connection error|timeout exceeded when trying to connect/

/** Whether the database, or the way to it, cannot serve right now. What was asked may have happened all the same. */
export const isDatabaseAway = (error: unknown): boolean =>
  awayCodes.has(pgCode(error)) || (error instanceof Error && awayWords.test(error.message))

/**
 * Runs work in one transaction. Serialization failures, deadlocks and stale plans run it again after a random pause,
 * so work touches nothing but the database.
 */
export async function inTransaction<T>(db: Db, work: (tx: Tx) => Promise<T>, attempts = 5): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(work)
    } catch (error) {
      if (attempt >= attempts || !(conflicts.has(pgCode(error)) || isStalePlan(error))) throw error
      await pause(Math.random() * 20 * 2 ** attempt)
    }
  }
}

/** Turns the breach of a named constraint into the domain error it stands for. */
export const onConstraint =
  (name: string, toError: () => Error) =>
  (error: unknown): never => {
    throw (error as { constraint?: string }).constraint === name ? toError() : error
  }

/** Queues transactions on one named thing until they end. Several things are locked in sorted order. */
export async function lock(tx: Tx, ...names: string[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(name, 0))
    from unnest(${names.toSorted()}::text[]) as name`.execute(tx)
}
