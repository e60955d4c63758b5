import { describe, expect, it } from 'vitest'
import {
  addDays,
  ageOn,
  clockInZone,
  clockOfMinutes,
  instantInZone,
  minutesOf,
  mondayOf,
  weekdayOf,
} from './zoned-time.ts'

describe('instantInZone', () => {
  it('reads the clock of India', () => {
    expect(instantInZone('2026-11-23', 570, 'Asia/Kolkata')).toBe('2026-11-23T04:00:00.000Z')
    expect(instantInZone('2026-11-23', 0, 'Asia/Kolkata')).toBe('2026-11-22T18:30:00.000Z')
    expect(instantInZone('2026-11-23', 1440, 'Asia/Kolkata')).toBe('2026-11-23T18:30:00.000Z')
  })
  it('follows the clocks of a zone with summer time', () => {
    expect(instantInZone('2026-03-29', 60, 'Europe/Berlin')).toBe('2026-03-29T00:00:00.000Z')
    expect(instantInZone('2026-03-29', 240, 'Europe/Berlin')).toBe('2026-03-29T02:00:00.000Z')
    expect(instantInZone('2026-10-25', 0, 'Europe/Berlin')).toBe('2026-10-24T22:00:00.000Z')
    expect(instantInZone('2026-10-25', 600, 'Europe/Berlin')).toBe('2026-10-25T09:00:00.000Z')
  })
  it('takes a skipped time an hour later', () => {
    const skipped = instantInZone('2026-03-29', 150, 'Europe/Berlin')
    expect(clockInZone(skipped, 'Europe/Berlin')).toBe('03:30')
  })
  it('is undone by the clock of its zone', () => {
    for (const zone of ['Asia/Kolkata', 'America/New_York', 'Asia/Kathmandu', 'UTC'])
      expect(clockInZone(instantInZone('2026-07-01', 615, zone), zone)).toBe('10:15')
  })
})

describe('dates', () => {
  it('counts days across months and years', () => {
    expect(addDays('2026-12-30', 3)).toBe('2027-01-02')
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
  })
  it('names weekdays as ISO does', () => {
    expect(weekdayOf('2026-11-23')).toBe(1)
    expect(weekdayOf('2026-11-29')).toBe(7)
    expect(mondayOf('2026-11-29')).toBe('2026-11-23')
    expect(mondayOf('2026-11-23')).toBe('2026-11-23')
  })
  it('counts completed years', () => {
    expect(ageOn('2000-02-29', '2026-02-28')).toBe(25)
    expect(ageOn('2000-02-29', '2026-03-01')).toBe(26)
    expect(ageOn('2018-09-02', '2026-09-02')).toBe(8)
  })
})

it('turns clocks into minutes and back', () => {
  expect(minutesOf('09:30')).toBe(570)
  expect(minutesOf('24:00')).toBe(1440)
  expect(clockOfMinutes(570)).toBe('09:30')
  expect(clockOfMinutes(1440)).toBe('24:00')
})
