import { dateInZone } from '@imeds/i18n/time'

const dayMs = 86_400_000
const formats = new Map<string, Intl.DateTimeFormat>()

function clockOf(zone: string): Intl.DateTimeFormat {
  const made =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  formats.set(zone, made)
  return made
}

/** The wall clock of a zone at an instant, `09:30`. */
export const clockInZone = (instant: string | number, zone: string): string =>
  clockOf(zone).format(new Date(instant))

/** Minutes since midnight of `09:30`; 1440 of `24:00`. */
export function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 60 + minutes
}

const two = (value: number) => String(value).padStart(2, '0')
/** `09:30` of 570; `24:00` of 1440. */
export const clockOfMinutes = (minutes: number): string =>
  `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`

/** The wall time of an instant in a zone, counted in milliseconds as if it were UTC. */
const wallOf = (instant: number, zone: string): number =>
  Date.parse(`${dateInZone(instant, zone)}T${clockInZone(instant, zone)}:00Z`)

/**
 * The instant at which a zone's calendar shows a date and its clock these minutes after midnight (1440 is the end of
 * the day). A time that the clocks skip in spring is taken an hour later.
 */
export function instantInZone(date: string, minutes: number, zone: string): string {
  const wall = Date.parse(`${date}T00:00:00Z`) + minutes * 60_000
  const guess = wall - (wallOf(wall, zone) - wall)
  const settled = guess - (wallOf(guess, zone) - wall)
  const skipped = wall - wallOf(settled, zone)
  return new Date(skipped > 0 ? settled + skipped : settled).toISOString()
}

/** A calendar date so many days later; earlier when negative. */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)

/** ISO 8601: 1 is Monday, 7 is Sunday. */
export const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7

/** The Monday of the week of a date. */
export const mondayOf = (date: string): string => addDays(date, 1 - weekdayOf(date))

/** Completed years between a birthday and a date. */
export function ageOn(birthDate: string, date: string): number {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return date.slice(5) < birthDate.slice(5) ? years - 1 : years
}
