import { event } from '../event.ts'

/** A queue looks different: a token was given, called, skipped or is over. */
export const queueChanged = event<{ queueId: string }>('queue.changed')
