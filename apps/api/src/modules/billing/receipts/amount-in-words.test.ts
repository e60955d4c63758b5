import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountInWords } from './amount-in-words.ts'

describe('an amount in words', () => {
  it('counts in lakhs and crores', () => {
    expect(amountInWords(500_00)).toBe('Rupees five hundred only')
    expect(amountInWords(1_00)).toBe('Rupee one only')
    expect(amountInWords(21_15)).toBe('Rupees twenty-one and fifteen paise only')
    expect(amountInWords(1_02_304_50)).toBe(
      'Rupees one lakh two thousand three hundred four and fifty paise only',
    )
    expect(amountInWords(2_147_483_647)).toBe(
      'Rupees two crore fourteen lakh seventy-four thousand eight hundred thirty-six and forty-seven paise only',
    )
    expect(amountInWords(1_23_45_67_890_00)).toBe(
      'Rupees one hundred twenty-three crore forty-five lakh sixty-seven thousand eight hundred ninety only',
    )
  })

  it('knows less than a rupee, and nothing below a paisa', () => {
    expect(amountInWords(45)).toBe('Forty-five paise only')
    for (const wrong of [0, -100, 1.5, Number.NaN]) expect(() => amountInWords(wrong)).toThrow(RangeError)
  })

  it('never says the same of two amounts, and never a word of nothing', () => {
    const paise = fc.integer({ min: 1, max: 2_000_000_000 })
    fc.assert(
      fc.property(paise, paise, (one, other) => {
        expect(amountInWords(one) === amountInWords(other)).toBe(one === other)
        expect(amountInWords(one)).not.toMatch(/undefined|zero|\s\s/)
      }),
    )
  })
})
