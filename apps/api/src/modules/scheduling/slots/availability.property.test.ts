import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  freeSlots,
  judgeSlot,
  offeredSlots,
  overlaps,
  type Exception,
  type Hours,
  type Offering,
  type Roster,
} from './availability.ts'
import { addDays, dayMs, instantOf, localDate, minutesOf, weekdayOf } from './zone.ts'

const zones = ['Asia/Kolkata', 'America/New_York', 'Europe/London', 'Australia/Lord_Howe', 'Africa/Cairo']
const pad = (n: number) => String(n).padStart(2, '0')
const clock = (minutes: number) => `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`

// Around the changes of clocks of 2027 in both hemispheres as well as on ordinary days.
const date = fc
  .oneof(
    fc.constantFrom('2027-03-14', '2027-03-28', '2027-04-04', '2027-10-03', '2027-10-31', '2027-11-07'),
    fc.constant('2027-06-15'),
  )
  .chain((base) => fc.integer({ min: -1, max: 1 }).map((days) => addDays(base, days)))
const mode = fc.constantFrom('in_person' as const, 'video' as const)
const facilityId = fc.constantFrom('one', 'two')
const span = fc
  .tuple(fc.integer({ min: 0, max: 287 }), fc.integer({ min: 1, max: 100 }))
  .map(([from, length]) => [from * 5, Math.min(1440, (from + length) * 5)] as const)
const hours = (kind: 'open' | 'break') =>
  fc
    .record({ facilityId, mode, span, weekday: fc.integer({ min: 1, max: 7 }) })
    .map(({ span: [from, to], ...rest }): Hours => ({
      ...rest,
      kind,
      startsAt: clock(from),
      endsAt: clock(to),
      validFrom: null,
      validTo: null,
    }))
const interval = (day: string) =>
  fc
    .tuple(fc.integer({ min: -24 * 12, max: 48 * 12 }), fc.integer({ min: 1, max: 12 * 12 }))
    .map(([from, length]) => {
      const start = Date.parse(`${day}T00:00Z`) + from * 300_000
      return { start, end: start + length * 300_000 }
    })
const exceptionOn = (day: string) =>
  fc
    .record({
      kind: fc.constantFrom('leave' as const, 'block' as const, 'opening' as const),
      facilityId,
      mode,
      at: interval(day),
    })
    .map(({ at, ...rest }): Exception => ({ ...rest, ...at }))

const situation = date.chain((day) =>
  fc.record({
    day: fc.constant(day),
    offering: fc.record({
      facilityId,
      mode,
      slotMinutes: fc.constantFrom(5, 15, 20, 30, 45, 180),
      feePaise: fc.constant(0),
      timeZone: fc.constantFrom(...zones),
    }) satisfies fc.Arbitrary<Offering>,
    hours: fc.array(fc.oneof(hours('open'), hours('open'), hours('break')), { maxLength: 10 }),
    exceptions: fc.array(exceptionOn(day), { maxLength: 4 }),
    busy: fc.array(interval(day), { maxLength: 6 }),
    now: fc.integer({ min: -24, max: 36 }).map((h) => Date.parse(`${day}T00:00Z`) + h * 3_600_000),
  }),
)
type Situation = typeof situation extends fc.Arbitrary<infer S> ? S : never
const rosterOf = ({ offering, hours: week, exceptions, busy }: Situation): Roster => ({
  offerings: [offering],
  hours: week,
  exceptions,
  busy,
})
const check = (claim: (s: Situation, roster: Roster) => void) =>
  fc.assert(
    fc.property(situation, (s) => claim(s, rosterOf(s))),
    { numRuns: 400 },
  )

describe('free slots, whatever the hours, exceptions, bookings and clocks', () => {
  it('lie in the future, are as long as offered and overlap neither what is busy nor each other', () => {
    check((s, roster) => {
      let until = -Infinity
      for (const slot of freeSlots(roster, s.offering, s.day, s.now)) {
        expect(slot.start).toBeGreaterThan(s.now)
        expect(slot.end - slot.start).toBe(s.offering.slotMinutes * 60_000)
        expect(s.busy.some((one) => overlaps(one, slot))).toBe(false)
        expect(slot.start).toBeGreaterThanOrEqual(until)
        until = slot.end
      }
    })
  })

  it('lie inside the open hours or an opening, on the date asked for, and in no break, leave or block', () => {
    check((s, roster) => {
      const { facilityId: place, mode: how, timeZone } = s.offering
      const mine = (one: { facilityId: string | null; mode: string | null }) =>
        one.facilityId === place && one.mode === how
      const weekly = (kind: Hours['kind']) =>
        s.hours
          .filter((row) => row.kind === kind && mine(row) && row.weekday === weekdayOf(s.day))
          .map((row) => ({
            start: instantOf(timeZone, s.day, minutesOf(row.startsAt)),
            end: instantOf(timeZone, s.day, minutesOf(row.endsAt)),
          }))
      const exceptions = s.exceptions.filter(mine)
      const openings = exceptions.filter(({ kind }) => kind === 'opening')
      const away = exceptions.filter(({ kind }) => kind !== 'opening')
      for (const slot of freeSlots(roster, s.offering, s.day, s.now)) {
        expect(localDate(timeZone, slot.start)).toBe(s.day)
        expect(away.some((one) => overlaps(one, slot))).toBe(false)
        const inside = (one: { start: number; end: number }) => one.start <= slot.start && slot.end <= one.end
        if (openings.some(inside)) continue
        expect(weekly('open').some(inside)).toBe(true)
        expect(weekly('break').some((one) => overlaps(one, slot))).toBe(false)
      }
    })
  })

  it('are the same every time, whatever the order of the rows', () => {
    check((s, roster) => {
      const turned: Roster = {
        offerings: roster.offerings,
        hours: roster.hours.toReversed(),
        exceptions: roster.exceptions.toReversed(),
        busy: roster.busy.toReversed(),
      }
      expect(freeSlots(turned, s.offering, s.day, s.now)).toEqual(freeSlots(roster, s.offering, s.day, s.now))
    })
  })

  it('are exactly the offered slots on which the verdict is the slot', () => {
    check((s, roster) => {
      const accepted = offeredSlots(roster, s.offering, s.day).filter(
        ({ start }) => typeof judgeSlot(roster, s.offering, start, s.now) === 'object',
      )
      expect(accepted).toEqual(freeSlots(roster, s.offering, s.day, s.now))
    })
  })

  it('belong to one date only', () => {
    check((s, roster) => {
      const all = [-1, 0, 1].flatMap((days) => offeredSlots(roster, s.offering, addDays(s.day, days)))
      expect(new Set(all.map(({ start }) => start)).size).toBe(all.length)
      for (const { start } of all)
        expect(Math.abs(start - Date.parse(`${s.day}T00:00Z`))).toBeLessThan(3 * dayMs)
    })
  })
})
