import { describe, expect, it } from 'vitest'
import { isStillUseful, reminderTime } from './reminders.ts'

const start = new Date('2026-12-08T05:00:00Z')
const before = (minutes: number) => new Date(start.getTime() - minutes * 60_000)

describe('reminderTime', () => {
  it('is a day and an hour before the start', () => {
    expect(reminderTime('day', start, before(3000))).toEqual(before(1440))
    expect(reminderTime('hour', start, before(3000))).toEqual(before(60))
  })
  it('is left out when less time is left', () => {
    expect(reminderTime('day', start, before(1441))).not.toBeNull()
    expect(reminderTime('day', start, before(1440))).toBeNull()
    expect(reminderTime('hour', start, before(61))).not.toBeNull()
    expect(reminderTime('hour', start, before(60))).toBeNull()
  })
})

describe('isStillUseful', () => {
  it('holds for the day until the hour begins, and for the hour until the start', () => {
    expect(isStillUseful('day', start, before(61))).toBe(true)
    expect(isStillUseful('day', start, before(60))).toBe(false)
    expect(isStillUseful('hour', start, before(1))).toBe(true)
    expect(isStillUseful('hour', start, start)).toBe(false)
  })
})
