import { describe, expect, it } from 'vitest'
import { formatMoney } from './money.ts'

describe('formatMoney', () => {
  it.each([
    [12_345_650, '₹1,23,456.50'],
    [50_000, '₹500'],
    [0, '₹0'],
    [5, '₹0.05'],
    [-49_900, '-₹499'],
    [1_00_00_000_00, '₹1,00,00,000'],
  ])('%i paise read %s', (paise, text) => {
    expect(formatMoney(paise)).toBe(text)
  })
  it.each(['hi', 'te'] as const)('keeps Latin digits and Indian grouping in %s', (locale) => {
    expect(formatMoney(12_345_650, locale)).toBe('₹1,23,456.50')
  })
  it.each([0.5, Number.NaN, Infinity])('refuses %d, which is no whole number of paise', (paise) => {
    expect(() => formatMoney(paise)).toThrow(RangeError)
  })
})
