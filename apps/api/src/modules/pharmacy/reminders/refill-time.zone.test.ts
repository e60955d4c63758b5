import { expect, it } from 'vitest'
import { daysOf, refillTime } from './refill-time.ts'

it('counts for how many days a supply lasts', () => {
  expect(daysOf({ supplied: 60, prescribed: 60, days: 30 })).toBe(30)
  expect(daysOf({ supplied: 20, prescribed: 60, days: 30 })).toBe(10)
  // A bottle for a month, and half of what it takes.
  expect(daysOf({ supplied: 1, prescribed: 2, days: 45 })).toBe(22)
})

it('tells five days before the end, in the morning of the place', () => {
  const at = new Date('2026-12-07T20:00:00Z')
  expect(refillTime('Asia/Kolkata', at, 30)?.toISOString()).toBe('2027-01-02T04:30:00.000Z')
  expect(refillTime('Asia/Kolkata', at, 5)).toBeNull()
})
