import { describe, expect, it } from 'vitest'
import { byPart, dayToShow, nearestTo, partOf, whatWent, type Day } from './slot-days.ts'

const slot = (startsAt: string) => ({ startsAt, endsAt: startsAt })
const nine = '2026-11-24T03:30:00.000Z' // 9:00 in Kolkata
const noon = '2026-11-24T06:30:00.000Z'
const six = '2026-11-24T12:30:00.000Z'
const days: Day[] = [
  { date: '2026-11-23', slots: [] },
  { date: '2026-11-24', slots: [slot(nine), slot(noon), slot(six)] },
]

it('reads the part of the day off the clock of the place', () => {
  expect(partOf(nine, 'Asia/Kolkata')).toBe('morning')
  expect(partOf(noon, 'Asia/Kolkata')).toBe('afternoon')
  expect(partOf(noon, 'America/New_York')).toBe('morning')
  expect(byPart(days[1]!.slots, 'Asia/Kolkata').map(({ part }) => part)).toEqual([
    'morning',
    'afternoon',
    'evening',
  ])
  expect(byPart([slot(six)], 'Asia/Kolkata')).toEqual([{ part: 'evening', slots: [slot(six)] }])
})

describe('dayToShow', () => {
  it('opens the first day with something free, and stays on a chosen day that has filled up', () => {
    expect(dayToShow(days, null)?.date).toBe('2026-11-24')
    expect(dayToShow(days, '2026-11-23')?.date).toBe('2026-11-23')
    expect(dayToShow([], null)).toBeUndefined()
  })
})

describe('whatWent', () => {
  const later: Day[] = [{ date: '2026-11-24', slots: [slot(nine), slot(six)] }]
  it('names what has gone, and whether it was the chosen time', () => {
    expect(whatWent(days, later, noon)).toEqual({ gone: [noon], chosenGone: true })
    expect(whatWent(days, later, nine)).toEqual({ gone: [noon], chosenGone: false })
    expect(whatWent(later, days, nine)).toEqual({ gone: [], chosenGone: false })
  })
})

it('offers the nearest times in the order of the clock', () => {
  expect(nearestTo(days, '2026-11-24T07:00:00.000Z', 2).map(({ startsAt }) => startsAt)).toEqual([nine, noon])
})
