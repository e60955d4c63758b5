import { offeredSlots, overlaps, type Interval, type Roster } from '../slots/availability.ts'
import { instantOf } from '../slots/zone.ts'

export type Away = Interval & { kind: 'leave' | 'block' }

/** When a practitioner works at a facility on a date, in whichever mode: the offered slots, joined where they touch. */
export function workingTimes(roster: Roster, facilityId: string, date: string): Interval[] {
  const slots = roster.offerings
    .filter((offering) => offering.facilityId === facilityId)
    .flatMap((offering) => offeredSlots(roster, offering, date))
    .toSorted((a, b) => a.start - b.start)
  const joined: Interval[] = []
  for (const { start, end } of slots) {
    const last = joined.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  return joined
}

/** Leave and blocked time at a facility on a date, cut to the day. */
export function awayTimes(roster: Roster, { id, zone }: { id: string; zone: string }, date: string): Away[] {
  const day = { start: instantOf(zone, date, 0), end: instantOf(zone, date, 1440) }
  return roster.exceptions
    .flatMap(({ kind, facilityId, start, end }) =>
      kind !== 'opening' && (facilityId ?? id) === id && overlaps({ start, end }, day)
        ? [{ kind, start: Math.max(start, day.start), end: Math.min(end, day.end) }]
        : [],
    )
    .toSorted((a, b) => a.start - b.start)
}
