import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { JobHandler } from './jobs.ts'

/** The lock that a worker's process holds for as long as it lives. */
export const workerLock = (workerId: string): string => `worker:${workerId}`

/**
 * Hands back the jobs of workers that died in the middle; the queue by itself would wait four hours for them. Also
 * those held for five minutes: their worker lives, but a cut connection kept it from learning that it got them, or from
 * writing down that they were done. Handlers are idempotent.
 */
export async function releaseDeadWorkers(db: Db): Promise<void> {
  await sql`
    with holder as materialized (
      select distinct locked_by as id from graphile_worker._private_jobs where locked_by is not null),
    dead as materialized (
      select id from holder where pg_try_advisory_xact_lock(hashtextextended(${workerLock('')} || id, 0)))
    update graphile_worker._private_jobs set locked_at = null, locked_by = null
    where locked_by in (select id from dead) or locked_at < now() - interval '5 minutes'`.execute(db)
}

export const releaseDeadWorkersJob: JobHandler = {
  name: 'release_dead_workers',
  every: '* * * * *',
  handle: ({ db }) => releaseDeadWorkers(db),
}
