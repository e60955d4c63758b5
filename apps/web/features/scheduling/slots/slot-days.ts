import { clockInZone, minutesOf } from '../../../lib/zoned-time.ts'

export type Slot = { startsAt: string; endsAt: string }
export type Day = { date: string; slots: readonly Slot[] }
export const partsOfDay = ['morning', 'afternoon', 'evening'] as const
export type PartOfDay = (typeof partsOfDay)[number]

/** When it is, by the clock of the place: evening begins at five. */
export function partOf(startsAt: string, zone: string): PartOfDay {
  const minutes = minutesOf(clockInZone(startsAt, zone))
  return minutes < 12 * 60 ? 'morning' : minutes < 17 * 60 ? 'afternoon' : 'evening'
}

/** A day's slots by its parts; parts without slots are left out. */
export const byPart = (slots: readonly Slot[], zone: string) =>
  partsOfDay.flatMap((part) => {
    const inPart = slots.filter(({ startsAt }) => partOf(startsAt, zone) === part)
    return inPart.length > 0 ? [{ part, slots: inPart }] : []
  })

/** The day to show: the wanted one as long as it is there, else the first on which something is free. */
export const dayToShow = (days: readonly Day[], wanted: string | null): Day | undefined =>
  days.find(({ date }) => date === wanted) ?? days.find(({ slots }) => slots.length > 0)

const startsOf = (days: readonly Day[]) => days.flatMap(({ slots }) => slots.map(({ startsAt }) => startsAt))

/** Which times have gone between two looks at the same days, and whether the chosen one is among them. */
export function whatWent(
  before: readonly Day[],
  after: readonly Day[],
  chosen: string | null,
): { gone: string[]; chosenGone: boolean } {
  const left = new Set(startsOf(after))
  const gone = startsOf(before).filter((startsAt) => !left.has(startsAt))
  return { gone, chosenGone: chosen !== null && gone.includes(chosen) }
}

/** The times nearest to a wanted one, in the order of the clock. */
export function nearestTo(days: readonly Day[], wanted: string, most: number): Slot[] {
  const distance = ({ startsAt }: Slot) => Math.abs(Date.parse(startsAt) - Date.parse(wanted))
  return days
    .flatMap(({ slots }) => slots)
    .toSorted((a, b) => distance(a) - distance(b))
    .slice(0, most)
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
}
