import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocate, percentOf, refundOf } from './amounts.ts'

const paise = fc.integer({ min: 0, max: 100_000_000_00 })
const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0)

describe('a percentage of paise', () => {
  it.each([
    [50_000, 50, 25_000],
    [49_999, 50, 25_000],
    [1, 50, 1],
    [1, 49, 0],
    [999, 33.33, 333],
    [12_345, 100, 12_345],
    [12_345, 0, 0],
  ])('of %i at %f %% is %i', (amount, percent, expected) => {
    expect(percentOf(amount, percent)).toBe(expected)
  })

  it('is whole, half a paisa at most from the exact share, and never above the amount', () => {
    fc.assert(
      fc.property(paise, fc.integer({ min: 0, max: 100 }), (amount, percent) => {
        const share = percentOf(amount, percent)
        expect(Number.isSafeInteger(share)).toBe(true)
        expect(Math.abs(share * 100 - amount * percent)).toBeLessThanOrEqual(50)
        expect(share).toBeLessThanOrEqual(amount)
      }),
    )
  })

  it('knows no share below nothing or above all', () => {
    expect(() => percentOf(100, 101)).toThrow(RangeError)
    expect(() => percentOf(100, -1)).toThrow(RangeError)
  })
})

describe('a refund', () => {
  it('takes the share of what was paid, not of what is left', () => {
    expect(refundOf({ amountPaise: 50_000, refundedPaise: 10_000 }, 50)).toBe(25_000)
  })

  it('is a rupee at least, since gateways move no less', () => {
    expect(refundOf({ amountPaise: 150, refundedPaise: 0 }, 10)).toBe(100)
    expect(refundOf({ amountPaise: 150, refundedPaise: 100 }, 100)).toBe(0)
    expect(refundOf({ amountPaise: 150, refundedPaise: 0 }, 0)).toBe(0)
  })

  it('never gives back more than is left', () => {
    fc.assert(
      fc.property(
        paise.chain((amountPaise) =>
          fc.record({
            amountPaise: fc.constant(amountPaise),
            refundedPaise: fc.integer({ min: 0, max: amountPaise }),
          }),
        ),
        fc.integer({ min: 0, max: 100 }),
        (payment, percent) => {
          const refund = refundOf(payment, percent)
          expect(refund).toBeGreaterThanOrEqual(0)
          expect(refund + payment.refundedPaise).toBeLessThanOrEqual(payment.amountPaise)
        },
      ),
    )
  })
})

describe('an allocation over lines', () => {
  it('gives odd paise to the largest remainder', () => {
    expect(allocate(100, [1, 1, 1])).toEqual([34, 33, 33])
    expect(allocate(10, [1, 2])).toEqual([3, 7])
  })

  it('adds up, and no part strays by a paisa or more', () => {
    const weights = fc
      .array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 1, maxLength: 12 })
      .filter((all) => sum(all) > 0)
    fc.assert(
      fc.property(paise, weights, (amount, all) => {
        const parts = allocate(amount, all)
        expect(sum(parts)).toBe(amount)
        for (const [index, part] of parts.entries())
          expect(Math.abs(part - (amount * all[index]!) / sum(all))).toBeLessThanOrEqual(1.000_001)
      }),
    )
  })

  it('refuses weights that are nothing', () => {
    expect(() => allocate(100, [0])).toThrow(RangeError)
  })
})
