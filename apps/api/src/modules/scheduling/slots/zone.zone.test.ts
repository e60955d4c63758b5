import { describe, expect, it } from 'vitest'
import {
  addDays,
  instantOf,
  instantsOf,
  localDate,
  localDay,
  minutesOf,
  offsetAt,
  weekdayOf,
} from './zone.ts'

const iso = (instant: number) => new Date(instant).toISOString()
const at = (text: string) => Date.parse(text)
const hour = 60

describe('a zone without changes of clocks', () => {
  it('shows 09:00 at half past three in UTC', () => {
    expect(instantsOf('Asia/Kolkata', '2026-12-07', 9 * hour).map(iso)).toEqual(['2026-12-07T03:30:00.000Z'])
    expect(offsetAt('Asia/Kolkata', at('2026-12-07T03:30:00Z'))).toBe(5.5 * 3_600_000)
  })

  it('starts its day at its own midnight', () => {
    expect(localDate('Asia/Kolkata', at('2026-12-06T18:29:59Z'))).toBe('2026-12-06')
    expect(localDate('Asia/Kolkata', at('2026-12-06T18:30:00Z'))).toBe('2026-12-07')
    expect(localDay('Asia/Kolkata', at('2026-12-07T12:00:00Z'))).toEqual({
      from: new Date('2026-12-06T18:30:00Z'),
      to: new Date('2026-12-07T18:30:00Z'),
    })
  })

  it('ends its day at 24:00, which is the next 00:00', () => {
    expect(instantOf('Asia/Kolkata', '2026-12-31', 1440)).toBe(instantOf('Asia/Kolkata', '2027-01-01', 0))
  })
})

describe('a zone that puts its clocks forward', () => {
  // New York, 14 March 2027: 02:00 becomes 03:00.
  it('keeps a local 09:00 at 09:00', () => {
    expect(instantsOf('America/New_York', '2027-03-13', 9 * hour).map(iso)).toEqual([
      '2027-03-13T14:00:00.000Z',
    ])
    expect(instantsOf('America/New_York', '2027-03-14', 9 * hour).map(iso)).toEqual([
      '2027-03-14T13:00:00.000Z',
    ])
    expect(instantsOf('America/New_York', '2027-03-15', 9 * hour).map(iso)).toEqual([
      '2027-03-15T13:00:00.000Z',
    ])
  })

  it('has no instant for the hour that is skipped', () => {
    expect(instantsOf('America/New_York', '2027-03-14', 1 * hour + 59).map(iso)).toEqual([
      '2027-03-14T06:59:00.000Z',
    ])
    expect(instantsOf('America/New_York', '2027-03-14', 2 * hour)).toEqual([])
    expect(instantsOf('America/New_York', '2027-03-14', 2 * hour + 59)).toEqual([])
    expect(instantsOf('America/New_York', '2027-03-14', 3 * hour).map(iso)).toEqual([
      '2027-03-14T07:00:00.000Z',
    ])
  })

  it('takes the change itself where one instant is needed', () => {
    expect(iso(instantOf('America/New_York', '2027-03-14', 2 * hour))).toBe('2027-03-14T07:00:00.000Z')
    expect(iso(instantOf('America/New_York', '2027-03-14', 2 * hour + 30))).toBe('2027-03-14T07:00:00.000Z')
  })

  it('has a day of 23 hours', () => {
    const { from, to } = localDay('America/New_York', at('2027-03-14T15:00:00Z'))
    expect((to.getTime() - from.getTime()) / 3_600_000).toBe(23)
  })
})

describe('a zone that puts its clocks back', () => {
  // New York, 7 November 2027: 02:00 becomes 01:00.
  it('has two instants for the hour that comes twice, the earlier first', () => {
    expect(instantsOf('America/New_York', '2027-11-07', hour + 30).map(iso)).toEqual([
      '2027-11-07T05:30:00.000Z',
      '2027-11-07T06:30:00.000Z',
    ])
    expect(iso(instantOf('America/New_York', '2027-11-07', hour + 30))).toBe('2027-11-07T05:30:00.000Z')
  })

  it('has one instant before and after it', () => {
    expect(instantsOf('America/New_York', '2027-11-07', 59).map(iso)).toEqual(['2027-11-07T04:59:00.000Z'])
    expect(instantsOf('America/New_York', '2027-11-07', 2 * hour).map(iso)).toEqual([
      '2027-11-07T07:00:00.000Z',
    ])
  })

  it('has a day of 25 hours', () => {
    const { from, to } = localDay('America/New_York', at('2027-11-07T15:00:00Z'))
    expect((to.getTime() - from.getTime()) / 3_600_000).toBe(25)
  })
})

describe('odd zones', () => {
  it('change by half an hour (Lord Howe)', () => {
    expect(instantsOf('Australia/Lord_Howe', '2027-10-03', 2 * hour + 15)).toEqual([])
    expect(instantsOf('Australia/Lord_Howe', '2027-04-04', hour + 45)).toHaveLength(2)
  })

  it('skip midnight (Cairo)', () => {
    expect(instantsOf('Africa/Cairo', '2027-04-30', 15)).toEqual([])
    expect(localDay('Africa/Cairo', at('2027-04-30T12:00:00Z')).from.toISOString()).toBe(
      '2027-04-29T22:00:00.000Z',
    )
  })

  it('that do not exist are a fault', () => {
    expect(() => offsetAt('Asia/Nowhere', 0)).toThrow(RangeError)
  })
})

describe('the calendar', () => {
  it('adds days over months, leap days and years', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2027-03-14', -14)).toBe('2027-02-28')
  })

  it('counts weekdays from Monday', () => {
    expect(['2026-12-07', '2026-12-12', '2026-12-13'].map(weekdayOf)).toEqual([1, 6, 7])
  })

  it('reads times of day', () => {
    expect(['00:00', '09:30', '24:00'].map(minutesOf)).toEqual([0, 570, 1440])
  })
})
