import { describe, expect, it } from 'vitest'
import { ClaimKind } from '@imeds/contracts/insurance'
import { checklistOf, missingOf } from './claim-checklist.ts'

describe('the checklist of a claim', () => {
  it('asks for a form and a card with every claim', () => {
    for (const kind of ClaimKind.options)
      expect(missingOf(checklistOf(kind, [], false))).toEqual(
        expect.arrayContaining(['claim_form', 'insurance_card']),
      )
  })

  it('asks for the report of what was tested, not of what was said', () => {
    expect(missingOf(checklistOf('laboratory', [], true))).toContain('report')
    expect(missingOf(checklistOf('consultation', [], true))).not.toContain('report')
  })

  it('is complete when each paper is there once; a card on the policy counts', () => {
    const papers = [{ kind: 'claim_form' as const }, { kind: 'prescription' as const }]
    expect(missingOf(checklistOf('consultation', papers, true))).toEqual([])
    expect(missingOf(checklistOf('consultation', papers, false))).toEqual(['insurance_card'])
    expect(missingOf(checklistOf('consultation', [...papers, { kind: 'insurance_card' }], false))).toEqual([])
  })
})
