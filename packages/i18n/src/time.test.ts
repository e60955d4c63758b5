import { describe, expect, it } from 'vitest'
import {
  dateInZone,
  formatCalendarDate,
  formatCountdown,
  formatInstant,
  formatRelative,
  formatWait,
} from './time.ts'

const kolkata = 'Asia/Kolkata'
const newYork = 'America/New_York'

describe('formatInstant', () => {
  it('shows the wall clock of the zone, not of the machine', () => {
    expect(formatInstant('2027-02-14T04:00:00Z', { zone: kolkata, style: 'time' })).toBe('9:30 am')
    expect(formatInstant('2027-02-14T04:00:00Z', { zone: newYork, style: 'time' })).toBe('11:00 pm')
  })
  it('moves to the zone’s calendar day', () => {
    expect(formatInstant('2027-02-14T20:00:00Z', { zone: kolkata, style: 'date' })).toBe('15 Feb 2027')
  })
  it('follows daylight saving', () => {
    expect(formatInstant('2027-03-14T06:59:00Z', { zone: newYork, style: 'time' })).toBe('1:59 am')
    expect(formatInstant('2027-03-14T07:00:00Z', { zone: newYork, style: 'time' })).toBe('3:00 am')
  })
  it('says noon and midnight as twelve', () => {
    expect(formatInstant('2027-02-14T06:30:00Z', { zone: kolkata, style: 'time' })).toBe('12:00 pm')
    expect(formatInstant('2027-02-14T18:30:00Z', { zone: kolkata, style: 'time' })).toBe('12:00 am')
  })
  it('prints ordinary spaces only, so that server and browser agree', () => {
    for (const style of ['date', 'day', 'time', 'dateTime', 'month'] as const)
      for (const locale of ['en', 'hi', 'te'] as const)
        expect(formatInstant('2027-02-14T04:00:00Z', { zone: kolkata, style, locale })).not.toMatch(
          /[\u00A0\u2009\u202F]/,
        )
  })
  it('refuses what is no instant', () => {
    expect(() => formatInstant('tomorrow', { zone: kolkata })).toThrow('Not an instant')
  })
})

it('keeps a birthday on its day in every zone', () => {
  expect(formatCalendarDate('1987-02-14')).toBe('14 Feb 1987')
  expect(formatCalendarDate('1987-02-14', 'hi')).toContain('14')
})

it('names the calendar date of a zone', () => {
  expect(dateInZone('2027-02-14T20:00:00Z', kolkata)).toBe('2027-02-15')
  expect(dateInZone('2027-02-14T20:00:00Z', newYork)).toBe('2027-02-14')
})

describe('formatRelative', () => {
  const now = Date.parse('2027-02-14T04:00:00Z')
  const minute = 60_000
  it.each([
    [30_000, 'now'],
    [5 * minute, 'in 5 minutes'],
    [-90 * minute, '1 hour ago'],
    [25 * 60 * minute, 'tomorrow'],
    [-3 * 24 * 60 * minute, '3 days ago'],
    [400 * 24 * 60 * minute, 'next year'],
  ])('%i ms from now reads %s', (distance, text) => {
    expect(formatRelative(now + distance, now)).toBe(text)
  })
})

describe('formatCountdown', () => {
  it.each([
    [600_000, '10:00'],
    [599_001, '10:00'],
    [59_000, '0:59'],
    [1, '0:01'],
    [0, '0:00'],
    [-5000, '0:00'],
    [3_600_000, '1:00:00'],
    [3_725_000, '1:02:05'],
  ])('%i ms read %s', (ms, text) => {
    expect(formatCountdown(ms)).toBe(text)
  })
})

describe('formatWait', () => {
  it.each([
    [45, '45 seconds'],
    [60, '1 minute'],
    [61, '2 minutes'],
    [12 * 3600, '12 hours'],
  ])('%i seconds read %s', (seconds, text) => {
    expect(formatWait(seconds)).toBe(text)
  })
  it('speaks the reader’s language', () => {
    expect(formatWait(120, 'hi')).toBe('2 मिनट')
  })
})
