import type { Collection } from '@imeds/contracts/lab'
import { addDays, instantsOf, minuteMs, minutesOf, weekdayOf } from '../../../platform/time/zone.ts'

export type Hours = { collection: Collection; weekday: number; starts_at: string; ends_at: string }
export type Slot = { startsAt: Date; endsAt: Date }
type Roster = { hours: readonly Hours[]; slotMinutes: number; timeZone: string }

/** The slots of a laboratory on one local date, by time; what does not fit before closing is none. */
export function slotsOn(
  { hours, slotMinutes, timeZone }: Roster,
  collection: Collection,
  date: string,
): Slot[] {
  const weekday = weekdayOf(date)
  return hours
    .filter((one) => one.collection === collection && one.weekday === weekday)
    .flatMap(({ starts_at, ends_at }) => {
      const slots: Slot[] = []
      for (let at = minutesOf(starts_at); at + slotMinutes <= minutesOf(ends_at); at += slotMinutes)
        for (const start of instantsOf(timeZone, date, at))
          slots.push({ startsAt: new Date(start), endsAt: new Date(start + slotMinutes * minuteMs) })
      return slots
    })
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
}

/** The dates from one on, so many of them. */
export const datesFrom = (from: string, days: number): string[] =>
  Array.from({ length: days }, (_, n) => addDays(from, n))

/** The lowest place of a slot that nobody has; undefined when all are taken. */
export function freeSeat(taken: readonly number[], capacity: number): number | undefined {
  for (let seat = 1; seat <= capacity; seat++) if (!taken.includes(seat)) return seat
  return undefined
}
