import type { listWorkingDays as contract, WorkingDay } from '@imeds/contracts/scheduling'
import { authorize } from '../../../platform/actor.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { FacilityNotFound, findFacility } from '../../facilities/index.ts'
import type { Interval, Roster } from '../slots/availability.ts'
import { findRosters } from '../slots/roster.repository.ts'
import { addDays, instantOf } from '../slots/zone.ts'
import { findPractitionersAt } from './schedule.repository.ts'
import { awayTimes, workingTimes } from './working-times.ts'

/** When those who see patients at a facility work on some days, and when they are away. */
export const listWorkingDays: Handler<typeof contract> = async (
  { db, clock },
  actor,
  { params: { id }, query: { from, days } },
) => {
  const facility = await findFacility(db, id)
  const isHere = (scope: string) =>
    scope === 'all' || (scope === 'facility' && actor.facilityIds.includes(id))
  authorize(actor, 'schedule.manage', isHere, new FacilityNotFound())
  if (!facility) throw new FacilityNotFound()
  const zone = facility.time_zone
  const practitioners = await findPractitionersAt(db, id)
  const dates = Array.from({ length: days }, (_, index) => addDays(from, index))
  const window = {
    from: new Date(instantOf(zone, from, 0)),
    to: new Date(instantOf(zone, addDays(from, days), 0)),
  }
  const rosters = await findRosters(
    db,
    practitioners.map((one) => one.id),
    { window, wanted: { facilityId: id }, now: clock.now() },
  )
  return {
    items: practitioners.flatMap((practitioner) => {
      const roster = rosters.get(practitioner.id)
      return roster ? [{ practitioner, days: dates.map((date) => dayOf(roster, { id, zone }, date)) }] : []
    }),
  }
}

const dayOf = (roster: Roster, place: { id: string; zone: string }, date: string): WorkingDay => ({
  date,
  open: workingTimes(roster, place.id, date).map(toSpan),
  away: awayTimes(roster, place, date).map(({ kind, ...span }) => ({ kind, ...toSpan(span) })),
})

const toSpan = ({ start, end }: Interval) => ({
  startsAt: new Date(start).toISOString(),
  endsAt: new Date(end).toISOString(),
})
