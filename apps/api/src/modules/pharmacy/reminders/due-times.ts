import type { ReminderTimes } from '@imeds/contracts/pharmacy'
import type { Dose } from '@imeds/contracts/prescriptions'
import { addDays, dayMs, instantOf, localDate, minutesOf } from '../../../platform/time/zone.ts'

const parts = ['morning', 'noon', 'evening', 'night'] as const
const hourMs = 3_600_000

export type Course = { zone: string; startsOn: string; times: ReminderTimes }
export type DoseLine = { id: string; dose: Dose }
/** An instant at which something is to be taken, and which lines. */
export type Due = { at: number; lineIds: string[] }

/** Whether a dose has times of its own: what is taken once, or when needed, has none. */
export const isRegular = ({ timing }: Dose): boolean => timing.kind === 'daily' || timing.kind === 'interval'

/** The first instant after another at which something is to be taken; null when the course is over. */
export function nextDue(lines: readonly DoseLine[], course: Course, after: number): Due | null {
  const dues = lines.flatMap(({ id, dose }) => {
    const at = nextOf(dose, course, after)
    return at === null ? [] : [{ id, at }]
  })
  if (dues.length === 0) return null
  const at = Math.min(...dues.map((due) => due.at))
  return { at, lineIds: dues.filter((due) => due.at === at).map(({ id }) => id) }
}

function nextOf(dose: Dose, course: Course, after: number): number | null {
  const { timing, days } = dose
  if (timing.kind === 'daily') {
    const taken = parts.filter((part) => timing[part] > 0)
    return firstOnDays(course, days, after, (date) =>
      taken.map((part) => instantOf(course.zone, date, minutesOf(course.times[part]))),
    )
  }
  if (timing.kind === 'interval') return nextOfInterval(timing.everyHours, days, course, after)
  return null
}

/** Whole days apart follow the calendar, else the hours are counted from the first morning. */
function nextOfInterval(everyHours: number, days: number, course: Course, after: number): number | null {
  const { zone, startsOn, times } = course
  if (everyHours % 24 === 0)
    return firstOnDays(course, days, after, (date) =>
      daysBetween(startsOn, date) % (everyHours / 24) === 0
        ? [instantOf(zone, date, minutesOf(times.morning))]
        : [],
    )
  const start = instantOf(zone, startsOn, minutesOf(times.morning))
  const step = everyHours * hourMs
  const at = after < start ? start : start + (Math.floor((after - start) / step) + 1) * step
  return at < start + days * dayMs ? at : null
}

function firstOnDays(
  { zone, startsOn }: Course,
  days: number,
  after: number,
  instantsOn: (date: string) => number[],
): number | null {
  // A clock that was put back may leave the day before unfinished.
  const first = Math.max(0, daysBetween(startsOn, localDate(zone, after)) - 1)
  for (let day = first; day < days; day++) {
    const at = instantsOn(addDays(startsOn, day))
      .filter((instant) => instant > after)
      .toSorted((a, b) => a - b)[0]
    if (at !== undefined) return at
  }
  return null
}

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / dayMs)
