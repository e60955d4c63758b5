import type { Db, Tx } from '../../../platform/db/database.ts'
import { firstFreeSlot, type Mode } from './availability.ts'
import { findRosters } from './roster.repository.ts'
import { dayMs, localDate } from './zone.ts'

export type NextFreeSlot = { mode: Mode; facilityId: string; startsAt: Date }

/**
 * The first free slot of each mode and facility of many practitioners, soonest first, after the instant `from` and
 * within `horizonDays`. One query for all; practitioners who cannot be booked at all are missing from the map.
 */
export async function nextFreeSlots(
  db: Db | Tx,
  practitionerIds: readonly string[],
  { from, horizonDays = 14, mode }: { from: Date; horizonDays?: number; mode?: Mode | undefined },
): Promise<Map<string, NextFreeSlot[]>> {
  const now = from.getTime()
  const window = { from, to: new Date(now + (horizonDays + 1) * dayMs) }
  const rosters = await findRosters(db, practitionerIds, { window, wanted: { mode }, now: from })
  const found = new Map<string, NextFreeSlot[]>()
  for (const [id, roster] of rosters) {
    const slots = roster.offerings.flatMap((offering) => {
      const first = firstFreeSlot(roster, offering, {
        from: localDate(offering.timeZone, now),
        days: horizonDays,
        now,
      })
      return first
        ? [{ mode: offering.mode, facilityId: offering.facilityId, startsAt: new Date(first.start) }]
        : []
    })
    found.set(
      id,
      slots.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime()),
    )
  }
  return found
}
