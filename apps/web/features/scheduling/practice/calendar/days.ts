import type { Appointment, ScheduleException, WeeklyHours } from '@imeds/contracts/scheduling'
import { dateInZone } from '@imeds/i18n/time'
import { addDays, clockInZone, minutesOf, weekdayOf } from '../../../../lib/zoned-time.ts'

/** Minutes after midnight of one day; 1440 is its end. */
export type Span = { start: number; end: number }

const dayMinutes = 1440

/** The part of a time that falls on a date in a zone; null when none does. */
export function spanOnDay(
  { startsAt, endsAt }: { startsAt: string; endsAt: string },
  date: string,
  zone: string,
): Span | null {
  const [from, to] = [dateInZone(startsAt, zone), dateInZone(endsAt, zone)]
  if (from > date || to < date) return null
  const start = from < date ? 0 : minutesOf(clockInZone(startsAt, zone))
  const end = to > date ? dayMinutes : minutesOf(clockInZone(endsAt, zone))
  return end > start ? { start, end } : null
}

/** Spans put together where they touch or overlap, by time. */
export function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else result.push({ ...span })
  }
  return result
}

/** What is left of spans when others are taken away. */
export const without = (spans: readonly Span[], taken: readonly Span[]): Span[] =>
  merged(taken).reduce<Span[]>(
    (left, hole) =>
      left.flatMap(({ start, end }) =>
        [
          { start, end: Math.min(end, hole.start) },
          { start: Math.max(start, hole.end), end },
        ].filter((part) => part.end > part.start),
      ),
    merged(spans),
  )

/** When the weekly hours are open on a date, in any mode and place. A break of single modes closes nothing here. */
export function openOn(hours: readonly WeeklyHours[], date: string): Span[] {
  const counts = hours.filter(
    ({ weekday, validFrom, validTo }) =>
      weekday === weekdayOf(date) && (validFrom ?? '') <= date && date <= (validTo ?? '9999'),
  )
  const spanOf = ({ startsAt, endsAt }: WeeklyHours) => ({
    start: minutesOf(startsAt),
    end: minutesOf(endsAt),
  })
  const ofPlace = Map.groupBy(counts, ({ facilityId }) => facilityId)
  return merged(
    [...ofPlace.values()].flatMap((rows) =>
      without(
        rows.filter(({ kind }) => kind === 'open').map(spanOf),
        rows.filter(({ kind, mode }) => kind === 'break' && mode === null).map(spanOf),
      ),
    ),
  )
}

type Dated<T> = { item: T; span: Span }
export type CalendarDay = {
  date: string
  appointments: Dated<Appointment>[]
  exceptions: Dated<ScheduleException>[]
  /** Weekly hours and extra ones, less what is blocked everywhere and in all modes. */
  open: Span[]
}

type Week = {
  from: string
  days: number
  zone: string
  appointments: readonly Appointment[]
  exceptions: readonly ScheduleException[]
  hours: readonly WeeklyHours[]
}

/** The days of a calendar with what falls on each. */
export const daysOf = ({ from, days, zone, appointments, exceptions, hours }: Week): CalendarDay[] =>
  Array.from({ length: days }, (_, at) => {
    const date = addDays(from, at)
    const on = <T extends { startsAt: string; endsAt: string }>(items: readonly T[]) =>
      items.flatMap((item) => {
        const span = spanOnDay(item, date, zone)
        return span ? [{ item, span }] : []
      })
    const today = on(exceptions)
    const spans = (fits: (one: ScheduleException) => boolean) =>
      today.filter(({ item }) => fits(item)).map(({ span }) => span)
    const extra = spans(({ kind }) => kind === 'opening')
    const away = spans(({ kind, facilityId, mode }) => kind !== 'opening' && !facilityId && !mode)
    return {
      date,
      appointments: on(appointments),
      exceptions: today,
      open: without([...openOn(hours, date), ...extra], away),
    }
  })

/** The whole hours that a grid must show, from what falls on its days; a working day at least. */
export function hoursShown(days: readonly CalendarDay[]): Span {
  const spans = days.flatMap(({ appointments, exceptions, open }) => [
    ...appointments.map(({ span }) => span),
    // Leave fills whole days; it needs no night hours to be seen.
    ...exceptions.filter(({ span }) => span.end - span.start < dayMinutes).map(({ span }) => span),
    ...open,
  ])
  const start = Math.min(9 * 60, ...spans.map((span) => span.start))
  const end = Math.max(17 * 60, ...spans.map((span) => span.end))
  return { start: Math.floor(start / 60) * 60, end: Math.min(dayMinutes, Math.ceil(end / 60) * 60) }
}

/** Side by side where they overlap: each item's lane, and how many lanes its group needs. */
export function lanesOf<T>(items: readonly Dated<T>[]): (Dated<T> & { lane: number; lanes: number })[] {
  const sorted = items.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  const placed: (Dated<T> & { lane: number; lanes: number })[] = []
  let group: typeof placed = []
  let end = 0
  const close = () => {
    const lanes = Math.max(0, ...group.map(({ lane }) => lane)) + 1
    placed.push(...group.map((one) => ({ ...one, lanes })))
    group = []
  }
  for (const item of sorted) {
    if (item.span.start >= end) close()
    const busy = new Set(group.filter(({ span }) => span.end > item.span.start).map(({ lane }) => lane))
    let lane = 0
    while (busy.has(lane)) lane++
    group.push({ ...item, lane, lanes: 1 })
    end = Math.max(group.length === 1 ? 0 : end, item.span.end)
  }
  close()
  return placed
}
