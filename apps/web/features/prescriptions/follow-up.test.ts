import { expect, it } from 'vitest'
import { daysAfter } from './follow-up.ts'

it.each([
  ['2026-12-07', 7, '2026-12-14'],
  ['2026-12-28', 5, '2027-01-02'],
  ['2028-02-28', 1, '2028-02-29'],
])('%s and %d days is %s', (date, days, after) => {
  expect(daysAfter(date, days)).toBe(after)
})
