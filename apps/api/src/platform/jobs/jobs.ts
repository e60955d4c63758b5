import { sql } from 'kysely'
import { Logger as WorkerLogger, runOnce, type TaskList } from 'graphile-worker'
import type pg from 'pg'
import type { Db, Tx } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import type { Subscriber } from '../events/events.ts'
import type { Logger } from '../logger.ts'

export type JobOptions = {
  runAt?: Date
  /** A job with the same key is replaced while it waits. */
  jobKey?: string
  maxAttempts?: number
  queue?: string
}

export type Jobs = {
  /** Enqueues in the caller's transaction. */
  add(tx: Tx | Db, name: string, payload: unknown, options?: JobOptions): Promise<void>
  /** Removes a waiting job by its key, in the caller's transaction. */
  cancel(tx: Tx | Db, jobKey: string): Promise<void>
}

export type JobHandler = {
  name: string
  /** Runs again after a failure, so it must be idempotent. */
  handle: (deps: Deps, payload: any) => Promise<void>
  /** In cron form, UTC: `* * * * *`. */
  every?: string
}

export const jobs: Jobs = {
  async add(tx, name, payload, { runAt, jobKey, maxAttempts = 8, queue } = {}) {
    await sql`select graphile_worker.add_job(${name}, payload := ${JSON.stringify(payload)}::json, queue_name := ${queue ?? null},
      run_at := ${runAt?.toISOString() ?? null}::timestamptz, max_attempts := ${maxAttempts}::int, job_key := ${jobKey ?? null})`.execute(
      tx,
    )
  },
  async cancel(tx, jobKey) {
    await sql`select graphile_worker.remove_job(${jobKey})`.execute(tx)
  },
}

/** What graphile-worker runs: every handler by its name, and the delivery of events to subscribers. */
export function taskList(
  handlers: readonly JobHandler[],
  subscribers: readonly Subscriber[],
  deps: Deps,
): TaskList {
  const byName = new Map(subscribers.map((subscriber) => [subscriber.name, subscriber]))
  const tasks: TaskList = Object.fromEntries(
    handlers.map((handler) => [handler.name, (payload: unknown) => handler.handle(deps, payload)]),
  )
  tasks['deliver_event'] = async (raw) => {
    const {
      eventId,
      subscriber: name,
      payload,
    } = raw as { eventId: string; subscriber: string; payload: unknown }
    const subscriber = byName.get(name)
    if (subscriber?.when !== 'after_commit') throw new Error(`No subscriber is called ${name}.`)
    const done = await deps.db
      .selectFrom('handled_event')
      .select('event_id')
      .where('event_id', '=', eventId)
      .where('subscriber', '=', name)
      .executeTakeFirst()
    if (done) return
    await subscriber.handle(deps, payload, { eventId })
    await deps.db
      .insertInto('handled_event')
      .values({ event_id: eventId, subscriber: name })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  return tasks
}

// Job payloads hold ids only, but messages of failures may hold more: errors go through our own serialiser.
export const workerLogger = (log: Logger) =>
  new WorkerLogger(() => (level, message, meta) => {
    const error = (meta as { error?: unknown } | undefined)?.error
    if (level === 'error') log.error({ err: error }, error ? 'a job failed' : message)
    else if (level === 'warning') log.warn(message)
    else log.debug(message)
  })

/** Works through every job that is due and returns when none is left: for tests and one-off commands. */
export async function drainJobs(
  pool: pg.Pool,
  handlers: readonly JobHandler[],
  subscribers: readonly Subscriber[],
  deps: Deps,
): Promise<void> {
  await runOnce({
    pgPool: pool,
    noHandleSignals: true,
    logger: workerLogger(deps.log),
    taskList: taskList(handlers, subscribers, deps),
  })
}
