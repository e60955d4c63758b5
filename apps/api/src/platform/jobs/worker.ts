import { EventEmitter } from 'node:events'
import { parseCronItems, run, type Runner, type WorkerEvents } from 'graphile-worker'
import type pg from 'pg'
import type { Deps } from '../deps.ts'
import type { Subscriber } from '../events/events.ts'
import type { Listener } from '../realtime/listener.ts'
import { releaseDeadWorkers, workerLock } from './dead-workers.ts'
import { taskList, workerLogger, type JobHandler } from './jobs.ts'

export type Work = {
  pool: pg.Pool
  jobHandlers: readonly JobHandler[]
  subscribers: readonly Subscriber[]
  deps: Deps
  listener: Listener
}

/** Starts working through the queue; `stop` waits for running jobs and hands the rest back. */
export async function startWorker({ pool, jobHandlers, subscribers, deps, listener }: Work): Promise<Runner> {
  const crontab = jobHandlers.flatMap(({ name, every }) =>
    every ? [{ task: name, match: every, identifier: name }] : [],
  )
  const events: WorkerEvents = new EventEmitter()
  events.on('pool:create', ({ workerPool }) => listener.hold(workerLock(workerPool.id)))
  await releaseDeadWorkers(deps.db)
  return run({
    pgPool: pool,
    concurrency: 4,
    noHandleSignals: true,
    logger: workerLogger(deps.log),
    pollInterval: 1000,
    taskList: taskList(jobHandlers, subscribers, deps),
    parsedCronItems: parseCronItems(crontab),
    events,
  })
}
