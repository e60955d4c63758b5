import { LabOrderStatus } from '@imeds/contracts/lab'
import { expect, test } from 'vitest'
import { stateOf, steps } from './progress.ts'

test('an order stands at one step at most, with all before it done', () => {
  for (const status of LabOrderStatus.options) {
    const states = steps.map((step) => stateOf(step, status))
    expect(states.filter((state) => state === 'now').length).toBeLessThanOrEqual(1)
    expect(
      states.toSorted((a, b) => ['done', 'now', 'later'].indexOf(a) - ['done', 'now', 'later'].indexOf(b)),
    ).toEqual(states)
  }
  expect(stateOf('received', 'resulted')).toBe('now')
  expect(stateOf('released', 'released')).toBe('done')
  expect(stateOf('booked', 'cancelled')).toBe('later')
})
