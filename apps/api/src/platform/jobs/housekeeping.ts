import { sql } from 'kysely'
import type { JobHandler } from './jobs.ts'

/** Removes what only had to be remembered for a while. */
export const housekeeping: JobHandler[] = [
  {
    name: 'forget_idempotency_keys',
    every: '17 * * * *',
    handle: async ({ db }) => {
      await db
        .deleteFrom('idempotency_key')
        .where('created_at', '<', sql<Date>`now() - interval '24 hours'`)
        .execute()
    },
  },
  {
    name: 'forget_handled_events',
    every: '27 3 * * *',
    handle: async ({ db }) => {
      await db
        .deleteFrom('handled_event')
        .where('handled_at', '<', sql<Date>`now() - interval '14 days'`)
        .execute()
    },
  },
]
