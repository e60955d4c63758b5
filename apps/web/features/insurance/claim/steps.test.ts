import { describe, expect, it } from 'vitest'
import { ClaimStep, ClaimStepName } from '@imeds/contracts/insurance'
import { stepOf } from './steps.ts'

const typed = { note: ' Not covered ', reference: ' SG/77 ', amount: '300' }

describe('a step', () => {
  it('carries what it needs, and is what the contract takes', () => {
    for (const to of ClaimStepName.options) expect(ClaimStep.safeParse(stepOf(to, typed)).success).toBe(true)
    expect(stepOf('partly_approved', typed)).toEqual({
      to: 'partly_approved',
      payerReference: 'SG/77',
      approvedPaise: 30_000,
      note: 'Not covered',
    })
  })

  it('leaves out a note that nobody wrote', () => {
    expect(stepOf('closed', { note: ' ', reference: '', amount: '' })).toEqual({ to: 'closed' })
  })
})
