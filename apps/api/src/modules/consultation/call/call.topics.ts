import type { TopicRule } from '../../../platform/realtime/hub.ts'
import { findListener } from './call.repository.ts'

export const topics: TopicRule[] = [
  {
    // Its events say only that there is something to read, and reading takes the ticket.
    pattern: 'call/:id',
    may: async ({ db }, actor, id) => {
      const listener = await findListener(db, id)
      return (
        listener !== undefined && (listener.user_id === null || listener.user_id === (actor?.userId ?? ''))
      )
    },
  },
]
