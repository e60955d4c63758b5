import { scopeOf, type Actor } from '../../../platform/actor.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { findOfferedModes, isPractitioner, type OfferedMode } from './schedule.repository.ts'
import { PractitionerNotFound } from '../scheduling.errors.ts'

/** What of a practitioner's schedule the actor manages. */
export type ScheduleReach = {
  /** Null: wherever the practitioner works. */
  facilityIds: readonly string[] | null
  /** What the practitioner offers there. */
  offered: readonly OfferedMode[]
}

/** Refuses unless the actor manages this practitioner's schedule: their own, that at their facilities, or all. */
export async function requireSchedule(
  db: Db | Tx,
  actor: Actor,
  practitionerId: string,
): Promise<ScheduleReach> {
  const scope = scopeOf(actor, 'schedule.manage')
  const offered = await findOfferedModes(db, practitionerId)
  if (scope === 'facility') {
    const here = offered.filter(({ facilityId }) => actor.facilityIds.includes(facilityId))
    if (here.length === 0) throw new PractitionerNotFound()
    return { facilityIds: actor.facilityIds, offered: here }
  }
  const known =
    scope === 'all' ? await isPractitioner(db, practitionerId) : actor.practitionerId === practitionerId
  if (!known) throw new PractitionerNotFound()
  return { facilityIds: null, offered }
}

/** Whether something at a facility (null: at all of them) lies inside the reach. */
export const covers = ({ facilityIds }: ScheduleReach, facilityId: string | null): boolean =>
  facilityIds === null || (facilityId !== null && facilityIds.includes(facilityId))
