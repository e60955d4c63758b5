/** Calendar arithmetic in IANA time zones. Dates are `YYYY-MM-DD`, instants milliseconds since 1970 in UTC. */

export const minuteMs = 60_000
export const dayMs = 86_400_000

const formats = new Map<string, Intl.DateTimeFormat>()
const formatOf = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone)
  if (known) return known
  const numeric = 'numeric'
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: numeric,
    month: numeric,
    day: numeric,
    hour: numeric,
    minute: numeric,
    second: numeric,
  })
  formats.set(zone, made)
  return made
}

function measureOffset(zone: string, instant: number): number {
  const part: Record<string, number> = {}
  for (const { type, value } of formatOf(zone).formatToParts(instant)) part[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000
}

/** A date with its midnight as if it were UTC's, and the offsets a day before and a day after it. */
type Day = { midnight: number; before: number; after: number }
const days = new Map<string, Map<string, Day>>()

// Measuring an offset takes long, and there are many slots on a day.
function dayOf(zone: string, date: string): Day {
  const ofZone = days.get(zone) ?? new Map<string, Day>()
  const known = ofZone.get(date)
  if (known) return known
  const midnight = Date.parse(`${date}T00:00Z`)
  const [before, after] = [measureOffset(zone, midnight - dayMs), measureOffset(zone, midnight + 2 * dayMs)]
  const day = { midnight, before, after }
  if (ofZone.size > 10_000) ofZone.clear()
  days.set(zone, ofZone.set(date, day))
  return day
}

/** What the zone's clocks show minus UTC at an instant, in milliseconds. Throws on a zone that does not exist. */
export function offsetAt(zone: string, instant: number): number {
  const { before, after } = dayOf(zone, new Date(instant).toISOString().slice(0, 10))
  // Equal ones leave no room for a change of clocks.
  return before === after ? before : measureOffset(zone, instant)
}

/**
 * The instants at which the zone's clocks show so many minutes after midnight of a date (0 to 1440): one as a rule,
 * none when the clocks were put forward over it, two, the earlier first, when they were put back over it.
 */
export function instantsOf(zone: string, date: string, minutes: number): number[] {
  const { midnight, before, after } = dayOf(zone, date)
  const local = midnight + minutes * minuteMs
  if (before === after) return [local - before]
  return [local - before, local - after]
    .filter((instant) => offsetAt(zone, instant) === local - instant)
    .toSorted((a, b) => a - b)
}

/** As `instantsOf`, but always one: the first of two, and for a time that does not exist the change of clocks itself. */
export function instantOf(zone: string, date: string, minutes: number): number {
  const [first] = instantsOf(zone, date, minutes)
  if (first !== undefined) return first
  const { midnight, before, after } = dayOf(zone, date)
  const local = midnight + minutes * minuteMs
  let [earlier, later] = [local - after, local - before]
  while (later - earlier > 1000) {
    const middle = Math.round((earlier + later) / 2000) * 1000
    if (offsetAt(zone, middle) === before) earlier = middle
    else later = middle
  }
  return later
}

/** The date that the zone's calendars show at an instant. */
export const localDate = (zone: string, instant: number): string =>
  new Date(instant + offsetAt(zone, instant)).toISOString().slice(0, 10)

/** A local day as instants, from its midnight to the next. */
export const localDay = (zone: string, instant: number): { from: Date; to: Date } => {
  const date = localDate(zone, instant)
  return { from: new Date(instantOf(zone, date, 0)), to: new Date(instantOf(zone, date, 1440)) }
}

export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00Z`) + days * dayMs).toISOString().slice(0, 10)

/** ISO 8601: 1 is Monday, 7 is Sunday. */
export const weekdayOf = (date: string): number => new Date(`${date}T00:00Z`).getUTCDay() || 7

/** Minutes after midnight of `09:30`; `24:00` is 1440. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
