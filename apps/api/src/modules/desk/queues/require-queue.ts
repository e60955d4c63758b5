import type { Actor } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import type { Clock } from '../../../platform/clock.ts'
import { findFacility } from '../../facilities/index.ts'
import { localDate, worksAt } from '../../scheduling/index.ts'
import { QueueNotFound } from '../desk.errors.ts'
import { mindsQueue } from '../desk.scope.ts'
import type { QueueKey } from './queue.repository.ts'

/** Today's queue of a practitioner at a facility, as a key; refused like an unknown one when the actor does not mind it. */
export async function requireQueueKey(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { id, facilityId }: { id: string; facilityId: string },
): Promise<QueueKey> {
  const facility = await findFacility(tx, facilityId)
  const minded = mindsQueue(actor, { practitioner_id: id, facility_id: facilityId })
  if (!facility || !minded || !(await worksAt(tx, id, [facilityId]))) throw new QueueNotFound()
  return { practitionerId: id, facilityId, day: localDate(facility.time_zone, clock.now().getTime()) }
}
