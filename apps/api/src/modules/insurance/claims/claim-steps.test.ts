import { describe, expect, it } from 'vitest'
import { ClaimStatus } from '@imeds/contracts/insurance'
import { isOver, nextSteps } from './claim-steps.ts'

describe('the steps of a claim', () => {
  it('lead from a draft to the money, and to the end', () => {
    expect(nextSteps('draft', 'facility')).toEqual(['submitted', 'cancelled'])
    expect(nextSteps('submitted', 'facility')).toEqual([
      'query',
      'approved',
      'partly_approved',
      'rejected',
      'cancelled',
    ])
    expect(nextSteps('query', 'facility')).toEqual(['submitted', 'rejected', 'cancelled'])
    expect(nextSteps('approved', 'facility')).toEqual(['paid', 'closed'])
    expect(nextSteps('paid', 'facility')).toEqual(['closed'])
  })

  it('let the family hand in and withdraw, and decide nothing', () => {
    const byFamily = ClaimStatus.options.flatMap((from) => nextSteps(from, 'patient'))
    expect(new Set(byFamily)).toEqual(new Set(['submitted', 'cancelled']))
    expect(nextSteps('approved', 'patient')).toEqual([])
  })

  it('end where it is over, and only there', () => {
    for (const status of ClaimStatus.options)
      expect(nextSteps(status, 'facility').length === 0).toBe(isOver(status))
  })
})
