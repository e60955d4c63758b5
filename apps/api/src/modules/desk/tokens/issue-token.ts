import type { Deps } from '../../../platform/deps.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { localDate } from '../../scheduling/index.ts'
import { announceQueue } from '../desk.topics.ts'
import { openQueue } from '../queues/queue.repository.ts'
import { findVisit, insertToken } from './token.repository.ts'

/** Whoever has come to see a practitioner in person gets the next number of today. */
export async function issueToken(
  deps: Deps,
  tx: Tx,
  { appointmentId }: { appointmentId: string },
): Promise<void> {
  const visit = await findVisit(tx, appointmentId)
  if (visit?.mode !== 'in_person') return
  const now = deps.clock.now()
  const queue = await openQueue(tx, {
    practitionerId: visit.practitioner_id,
    facilityId: visit.facility_id,
    day: localDate(visit.time_zone, now.getTime()),
  })
  await insertToken(tx, { queueId: queue.id, appointmentId, at: now })
  await announceQueue(deps, tx, queue)
}
