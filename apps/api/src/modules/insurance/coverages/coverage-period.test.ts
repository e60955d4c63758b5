import { describe, expect, it } from 'vitest'
import { coverageStatusOf, isInForce } from './coverage-period.ts'

const period = { periodStart: '2026-04-01', periodEnd: '2027-03-31' }

describe('a policy', () => {
  it('holds from its first day to its last', () => {
    const days = ['2026-03-31', '2026-04-01', '2027-03-31', '2027-04-01']
    expect(days.map((day) => isInForce(period, day))).toEqual([false, true, true, false])
    expect(days.map((day) => coverageStatusOf(period, day))).toEqual(['coming', 'active', 'active', 'ended'])
  })
})
