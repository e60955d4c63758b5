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

/** What the zone's clocks show minus UTC at an instant, in milliseconds. Throws on a zone that does not exist. */
export function offsetAt(zone: string, instant: number): number {
  const part: Record<string, number> = {}
  for (const { type, value } of formatOf(zone).formatToParts(instant)) part[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000
}

// The offsets a day before and a day after a date: equal ones leave no room for a change of clocks.
const around = new Map<string, readonly [before: number, after: number]>()
function offsetsAround(zone: string, date: string): readonly [number, number] {
  const key = `${zone} ${date}`
  const known = around.get(key)
  if (known) return known
  const midnight = Date.parse(`${date}T00:00Z`)
  const made = [offsetAt(zone, midnight - dayMs), offsetAt(zone, midnight + 2 * dayMs)] as const
  if (around.size > 10_000) around.clear()
  around.set(key, made)
  return made
}

/**
 * The instants at which the zone's clocks show so many minutes after midnight of a date (0 to 1440): one as a rule,
 * none when the clocks were put forward over it, two, the earlier first, when they were put back over it.
 */
export function instantsOf(zone: string, date: string, minutes: number): number[] {
  const local = Date.parse(`${date}T00:00Z`) + minutes * minuteMs
  const [before, after] = offsetsAround(zone, date)
  if (before === after) return [local - before]
  return [local - before, local - after]
    .filter((instant) => offsetAt(zone, instant) === local - instant)
    .toSorted((a, b) => a - b)
}

/** As `instantsOf`, but always one: the first of two, and for a time that does not exist the change of clocks itself. */
export function instantOf(zone: string, date: string, minutes: number): number {
  const [first] = instantsOf(zone, date, minutes)
  if (first !== undefined) return first
  const local = Date.parse(`${date}T00:00Z`) + minutes * minuteMs
  const [before, after] = offsetsAround(zone, date)
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
