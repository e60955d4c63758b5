import type { Dose } from '@imeds/contracts/prescriptions'
import { describe, expect, it } from 'vitest'
import { isRegular, nextDue, type Course } from './due-times.ts'

const times = { morning: '08:00', noon: '13:00', evening: '18:00', night: '22:00' }
const india: Course = { zone: 'Asia/Kolkata', startsOn: '2026-12-07', times }
const dose = (timing: Dose['timing'], days = 2): Dose => ({ timing, amountUnit: 'tablet', food: 'any', days })
const twice = dose({ kind: 'daily', morning: 1, noon: 0, evening: 0, night: 0.5 })

/** All that is due from an instant on, as the zone's clocks show it. */
function allDue(lines: { id: string; dose: Dose }[], course: Course, from: string) {
  const seen: string[] = []
  let after = Date.parse(from)
  for (let due = nextDue(lines, course, after); due; due = nextDue(lines, course, after)) {
    const clock = new Intl.DateTimeFormat('sv', {
      timeZone: course.zone,
      dateStyle: 'short',
      timeStyle: 'short',
    }).format(due.at)
    seen.push(`${clock} ${due.lineIds.join('')}`)
    after = due.at
    if (seen.length > 50) throw new Error('It never ends.')
  }
  return seen
}

describe('what is due', () => {
  it('follows the parts of the day, and lines that fall together come together', () => {
    const thrice = dose({ kind: 'daily', morning: 1, noon: 1, evening: 1, night: 0 }, 1)
    const lines = [
      { id: 'a', dose: twice },
      { id: 'b', dose: thrice },
    ]
    expect(allDue(lines, india, '2026-12-06T00:00:00Z')).toEqual([
      '2026-12-07 08:00 ab',
      '2026-12-07 13:00 b',
      '2026-12-07 18:00 b',
      '2026-12-07 22:00 a',
      '2026-12-08 08:00 a',
      '2026-12-08 22:00 a',
    ])
  })

  it('leaves out what has passed when somebody begins in the middle', () => {
    expect(allDue([{ id: 'a', dose: twice }], india, '2026-12-07T08:00:00+05:30')).toEqual([
      '2026-12-07 22:00 a',
      '2026-12-08 08:00 a',
      '2026-12-08 22:00 a',
    ])
  })

  it('counts hours from the first morning, and days by the calendar', () => {
    const hours = dose({ kind: 'interval', amount: 1, everyHours: 8 }, 1)
    expect(allDue([{ id: 'a', dose: hours }], india, '2026-12-07T00:00:00Z')).toEqual([
      '2026-12-07 08:00 a',
      '2026-12-07 16:00 a',
      '2026-12-08 00:00 a',
    ])
    const everyOtherDay = dose({ kind: 'interval', amount: 1, everyHours: 48 }, 5)
    expect(allDue([{ id: 'a', dose: everyOtherDay }], india, '2026-12-07T00:00:00Z')).toEqual([
      '2026-12-07 08:00 a',
      '2026-12-09 08:00 a',
      '2026-12-11 08:00 a',
    ])
  })

  it('keeps the clock time when the clocks change', () => {
    const newYork = { zone: 'America/New_York', startsOn: '2026-10-31', times }
    const morning = dose({ kind: 'daily', morning: 1, noon: 0, evening: 0, night: 0 }, 3)
    expect(allDue([{ id: 'a', dose: morning }], newYork, '2026-10-30T00:00:00Z')).toEqual([
      '2026-10-31 08:00 a',
      '2026-11-01 08:00 a',
      '2026-11-02 08:00 a',
    ])
  })

  it('is nothing for what is taken once or when needed', () => {
    const once = dose({ kind: 'once', amount: 1 }, 1)
    const needed = dose({ kind: 'as_needed', amount: 1, maxPerDay: 3 })
    expect([twice, once, needed].map(isRegular)).toEqual([true, false, false])
    expect(nextDue([{ id: 'a', dose: once }], india, 0)).toBeNull()
    expect(nextDue([{ id: 'a', dose: needed }], india, 0)).toBeNull()
  })
})
