import type { z } from 'zod'
import type { ConsultationMode } from '@imeds/contracts'
import { addDays, instantOf, instantsOf, localDate, minuteMs, minutesOf, weekdayOf } from './zone.ts'

export type Mode = z.output<typeof ConsultationMode>
/** From `start` up to, but without, `end`; milliseconds since 1970. */
export type Interval = { start: number; end: number }
/** One mode at one facility, in slots of one length. */
export type Offering = {
  facilityId: string
  mode: Mode
  slotMinutes: number
  feePaise: number
  timeZone: string
}
/** Local times of a weekday; `mode` null is a break for all modes. */
export type Hours = {
  facilityId: string
  mode: Mode | null
  kind: 'open' | 'break'
  weekday: number
  startsAt: string
  endsAt: string
  validFrom: string | null
  validTo: string | null
}
/** Null stands for all facilities, all modes. */
export type Exception = Interval & {
  kind: 'leave' | 'block' | 'opening'
  facilityId: string | null
  mode: Mode | null
}
/** All that decides when a practitioner is free. */
export type Roster = {
  offerings: readonly Offering[]
  hours: readonly Hours[]
  exceptions: readonly Exception[]
  /** What is held or booked, wherever. */
  busy: readonly Interval[]
}

export const overlaps = (a: Interval, b: Interval): boolean => a.start < b.end && b.start < a.end

/** `from` without what `cuts` cover. */
export function subtract(from: readonly Interval[], cuts: readonly Interval[]): Interval[] {
  let rest = [...from]
  for (const cut of cuts)
    rest = rest.flatMap((piece) =>
      overlaps(piece, cut)
        ? [
            { start: piece.start, end: cut.start },
            { start: cut.end, end: piece.end },
          ].filter(({ start, end }) => start < end)
        : [piece],
    )
  return rest
}

const concerns = (rule: { facilityId: string | null; mode: Mode | null }, offering: Offering): boolean =>
  (rule.facilityId ?? offering.facilityId) === offering.facilityId &&
  (rule.mode ?? offering.mode) === offering.mode

/** Open or break of the weekly hours on a date, in minutes after local midnight. */
function weekly({ hours }: Roster, offering: Offering, date: string, kind: Hours['kind']): Interval[] {
  const weekday = weekdayOf(date)
  return hours
    .filter(
      (row) =>
        row.kind === kind &&
        row.weekday === weekday &&
        concerns(row, offering) &&
        (row.validFrom ?? date) <= date &&
        date <= (row.validTo ?? date),
    )
    .map(({ startsAt, endsAt }) => ({ start: minutesOf(startsAt), end: minutesOf(endsAt) }))
    .toSorted((a, b) => a.start - b.start)
}

/**
 * Slots by the clock on the wall: a local 09:00 stays 09:00 whatever the clocks did at night. Times that are skipped
 * are not offered, those that come twice are offered once, and what no longer fits before the close is left out.
 */
function slotsByClock(
  open: Interval,
  { timeZone, slotMinutes }: Offering,
  date: string,
  slots: Interval[],
): void {
  const close = instantOf(timeZone, date, open.end)
  let free = -Infinity
  for (let minute = open.start; minute + slotMinutes <= open.end; minute += slotMinutes) {
    const [start] = instantsOf(timeZone, date, minute)
    if (start === undefined || start < free) continue
    const end = start + slotMinutes * minuteMs
    if (end > close) continue
    slots.push({ start, end })
    free = end
  }
}

/** Slots of one-off openings that start on the date; where weekly hours are open already, those count. */
function slotsOfOpenings(roster: Roster, offering: Offering, date: string, slots: Interval[]): void {
  const { timeZone, slotMinutes } = offering
  const day = { start: instantOf(timeZone, date, 0), end: instantOf(timeZone, date, 1440) }
  for (const opening of roster.exceptions) {
    if (opening.kind !== 'opening' || !concerns(opening, offering) || !overlaps(opening, day)) continue
    const open: Interval[] = []
    for (let at = localDate(timeZone, opening.start); at <= addDays(date, 1); at = addDays(at, 1))
      for (const { start, end } of weekly(roster, offering, at, 'open'))
        open.push({ start: instantOf(timeZone, at, start), end: instantOf(timeZone, at, end) })
    for (const piece of subtract([opening], open))
      for (
        let { start } = piece;
        start + slotMinutes * minuteMs <= piece.end;
        start += slotMinutes * minuteMs
      )
        if (start >= day.start && start < day.end) slots.push({ start, end: start + slotMinutes * minuteMs })
  }
}

/** The slots that an offering has on a date, free or not, in order: open hours and openings without leave and blocks. */
export function offeredSlots(roster: Roster, offering: Offering, date: string): Interval[] {
  const open = subtract(weekly(roster, offering, date, 'open'), weekly(roster, offering, date, 'break'))
  const slots: Interval[] = []
  for (const piece of open) slotsByClock(piece, offering, date, slots)
  slotsOfOpenings(roster, offering, date, slots)
  const away = roster.exceptions.filter((one) => one.kind !== 'opening' && concerns(one, offering))
  let until = -Infinity
  return slots
    .toSorted((a, b) => a.start - b.start)
    .filter((slot) => {
      if (slot.start < until || away.some((one) => overlaps(one, slot))) return false
      until = slot.end
      return true
    })
}

/** The slots of a date that can be booked at `now`: in the future, and over nothing that is held or booked. */
export const freeSlots = (roster: Roster, offering: Offering, date: string, now: number): Interval[] =>
  offeredSlots(roster, offering, date).filter(
    (slot) => slot.start > now && !roster.busy.some((one) => overlaps(one, slot)),
  )

/** For who stands at the desk: the first slot of a date that nobody has and of which at least half is still ahead. */
export const slotForWalkIn = (
  roster: Roster,
  offering: Offering,
  date: string,
  now: number,
): Interval | undefined =>
  offeredSlots(roster, offering, date).find(
    (slot) => (slot.start + slot.end) / 2 >= now && !roster.busy.some((one) => overlaps(one, slot)),
  )

export type Verdict = 'past' | 'not_offered' | 'taken' | Interval

/** What becomes of a wish to start at an instant: the slot, or why there is none. */
export function judgeSlot(roster: Roster, offering: Offering, start: number, now: number): Verdict {
  if (start <= now) return 'past'
  const slot = offeredSlots(roster, offering, localDate(offering.timeZone, start)).find(
    (one) => one.start === start,
  )
  if (!slot) return 'not_offered'
  return roster.busy.some((one) => overlaps(one, slot)) ? 'taken' : slot
}

/** The first free slot of an offering within so many days of a date. */
export function firstFreeSlot(
  roster: Roster,
  offering: Offering,
  { from, days, now }: { from: string; days: number; now: number },
): Interval | undefined {
  for (let day = 0; day < days; day++) {
    const [slot] = freeSlots(roster, offering, addDays(from, day), now)
    if (slot) return slot
  }
  return undefined
}
