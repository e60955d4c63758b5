import type { Config } from './config.ts'
import type { Clock } from './clock.ts'
import type { Db } from './db/database.ts'
import type { Publish } from './events/events.ts'
import type { Jobs } from './jobs/jobs.ts'
import type { Logger } from './logger.ts'

/** What every use case is handed. */
export type Deps = {
  config: Config
  db: Db
  clock: Clock
  log: Logger
  /** Writes an event in the caller's transaction: its subscribers run if, and only if, that commits. */
  publish: Publish
  jobs: Jobs
}
