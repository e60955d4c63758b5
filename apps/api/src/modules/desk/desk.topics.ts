import { queueChanged } from '@imeds/contracts/desk'
import type { Deps } from '../../platform/deps.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { TopicRule } from '../../platform/realtime/hub.ts'
import { worksAt } from '../scheduling/index.ts'
import { findDisplayByKey, findDisplayKey } from './display/display.repository.ts'
import { findWaitingUsers, type QueueRow } from './queues/queue.repository.ts'

/** Tells everybody whose screen shows the queue: the desk, the practitioner, the display, and who waits. */
export async function announceQueue(
  { publish }: Pick<Deps, 'publish'>,
  tx: Tx,
  queue: Pick<QueueRow, 'id' | 'facility_id' | 'practitioner_id'>,
): Promise<void> {
  const key = await findDisplayKey(tx, queue.facility_id)
  const people = await findWaitingUsers(tx, queue.id)
  await publish(
    tx,
    queueChanged({ queueId: queue.id }, [
      `facility/${queue.facility_id}/queue`,
      `practitioner/${queue.practitioner_id}/agenda`,
      ...(key ? [`display/${key}`] : []),
      ...people.map((id) => `user/${id}`),
    ]),
  )
}

export const topics: TopicRule[] = [
  {
    pattern: 'facility/:id/queue',
    may: async ({ db }, actor, facilityId) => {
      const scope = actor?.grants['queue.manage']
      if (!actor || !scope) return false
      if (scope === 'all') return true
      if (scope === 'facility') return actor.facilityIds.includes(facilityId)
      return actor.practitionerId !== null && worksAt(db, actor.practitionerId, [facilityId])
    },
  },
  // Who has the key may look: it is what hangs on the wall.
  {
    pattern: 'display/:id',
    may: async ({ db }, _actor, key) => (await findDisplayByKey(db, key)) !== undefined,
  },
]
