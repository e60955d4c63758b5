import type * as contract from '@imeds/contracts/scheduling'
import type { Handler } from '../../../platform/http/route.ts'
import { freeSlots } from '../slots/availability.ts'
import { findFacilityNames } from './booking.repository.ts'
import { requireAppointment } from './get-appointment.ts'
import { findRosters } from '../slots/roster.repository.ts'
import { addDays, dayMs, localDate } from '../slots/zone.ts'

const searchDays = 14
const most = 6

/**
 * The free slots of the same practitioner nearest to an appointment: in the same mode at the same facility first, then
 * in others.
 */
export const listAlternatives: Handler<typeof contract.listAlternatives> = async (
  { db, clock },
  actor,
  { params },
) => {
  const row = await requireAppointment(db, actor, 'appointment.read', params.id)
  const now = clock.now()
  const wanted = row.starts_at.getTime()
  const from = Math.max(now.getTime(), wanted - (searchDays / 2) * dayMs)
  const window = { from: new Date(from - dayMs), to: new Date(from + (searchDays + 1) * dayMs) }
  const roster = (await findRosters(db, [row.practitioner_id], { window, now })).get(row.practitioner_id)
  if (!roster) return { slots: [] }
  const found = roster.offerings.flatMap((offering) => {
    const first = localDate(offering.timeZone, from)
    const other = offering.mode !== row.mode || offering.facilityId !== row.facility_id
    return Array.from({ length: searchDays }, (_, day) => addDays(first, day)).flatMap((date) =>
      freeSlots(roster, offering, date, now.getTime()).map((slot) => ({
        slot,
        offering,
        rank: [Number(other), Math.abs(slot.start - wanted), slot.start] as const,
      })),
    )
  })
  const nearest = found
    .toSorted(({ rank: a }, { rank: b }) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2])
    .slice(0, most)
  const names = await findFacilityNames(
    db,
    nearest.map(({ offering }) => offering.facilityId),
  )
  return {
    slots: nearest.map(({ slot, offering: { facilityId, mode, timeZone, feePaise } }) => ({
      practitionerId: row.practitioner_id,
      facilityId,
      facilityName: names.get(facilityId) ?? '',
      timeZone,
      mode,
      startsAt: new Date(slot.start).toISOString(),
      endsAt: new Date(slot.end).toISOString(),
      feePaise,
    })),
  }
}
