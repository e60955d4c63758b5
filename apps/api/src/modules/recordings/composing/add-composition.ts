import type { Deps } from '../../../platform/deps.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'

export const composeJob = 'compose_recording'

/** Has the recording put together, one after the other: it takes a processor for minutes. Asked too early, it waits. */
export const addComposition = ({ jobs }: Pick<Deps, 'jobs'>, tx: Tx | Db, encounterId: string) =>
  jobs.add(tx, composeJob, { encounterId }, { jobKey: `${composeJob}:${encounterId}`, queue: 'recordings' })
