import { describe, expect, it } from 'vitest'
import { isWithin, paiseOf, typedRupees } from './rupees.ts'

describe('rupees as people type them', () => {
  it.each([
    ['400', 40_000],
    ['1,250.50', 125_050],
    ['₹ 99.9', 9_990],
    ['0.01', 1],
  ])('%s is %i paise', (typed, paise) => {
    expect(paiseOf(typed)).toBe(paise)
  })

  it.each(['', 'abc', '-5', '1.234', '1e3', '12.', '999999999'])('%j is no amount', (typed) => {
    expect(paiseOf(typed)).toBeNull()
  })

  it('come back as they would be typed', () => {
    expect([typedRupees(40_000), typedRupees(125_050)]).toEqual(['400', '1250.50'])
  })

  it('stay within what there is', () => {
    expect(['0', '0.01', '500', '500.01', 'x'].map((typed) => isWithin(typed, 50_000))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ])
  })
})
