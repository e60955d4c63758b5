import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { discountOf, type Terms } from './discount-amount.ts'

const percent = (percentBasisPoints: number, mostPaise: number | null = null): Terms => ({
  kind: 'percent',
  percentBasisPoints,
  mostPaise,
})
const amount = (amountPaise: number): Terms => ({ kind: 'amount', amountPaise })
const bill = (totalPaise: number, duePaise = totalPaise, mayBeFree = true) => ({
  totalPaise,
  duePaise,
  mayBeFree,
})

describe('a discount', () => {
  it.each([
    ['10 % of 500', percent(1000), bill(500_00), 50_00],
    ['10 % with a ceiling', percent(1000, 30_00), bill(500_00), 30_00],
    ['half a paisa rounds up', percent(3333), bill(1_005), 335],
    ['a fixed amount', amount(100_00), bill(500_00), 100_00],
    ['all of it', percent(10_000), bill(500_00), 500_00],
    ['more than the bill', amount(700_00), bill(500_00), 500_00],
    ['more than is due after a part payment', amount(400_00), bill(500_00, 200_00), 200_00],
    ['all but 50 paise', amount(499_50), bill(500_00), 499_00],
    ['all, where something must be left to pay', percent(10_000), bill(500_00, 500_00, false), 499_00],
    ['nothing off a rupee', amount(50), bill(100), 0],
  ])('%s', (_, terms, of, expected) => {
    expect(discountOf(terms, of)).toBe(expected)
  })

  it('never goes below zero, and leaves nothing or a rupee at least', () => {
    const terms = fc.oneof(
      fc
        .tuple(fc.integer({ min: 1, max: 10_000 }), fc.option(fc.integer({ min: 100, max: 1_000_000 })))
        .map(([share, most]) => percent(share, most)),
      fc.integer({ min: 1, max: 10_000_000 }).map(amount),
    )
    const due = fc.integer({ min: 100, max: 5_000_000 })
    fc.assert(
      fc.property(terms, due, fc.nat(5_000_000), fc.boolean(), (one, duePaise, paid, mayBeFree) => {
        const off = discountOf(one, { totalPaise: duePaise + paid, duePaise, mayBeFree })
        const left = duePaise - off
        expect(off).toBeGreaterThanOrEqual(0)
        expect(left === 0 ? mayBeFree : left >= 100).toBe(true)
      }),
    )
  })
})
