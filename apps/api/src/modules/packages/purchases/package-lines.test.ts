import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packageLines, unusedLines } from './package-lines.ts'

const item = fc.record({
  kind: fc.constantFrom('lab_test', 'consultation', 'procedure'),
  label: fc.constant('Part'),
  quantity: fc.integer({ min: 1, max: 50 }),
  worthPaise: fc.integer({ min: 100, max: 500_000 }),
})
const packageOf = fc.array(item, { minLength: 1, maxLength: 30 }).chain((items) =>
  fc.record({
    items: fc.constant(items),
    price: fc.integer({ min: 100, max: items.reduce((sum, one) => sum + one.quantity * one.worthPaise, 0) }),
  }),
)

describe('the bill of a package', () => {
  it('adds up to its price, and no part costs more than alone or less than nothing', () => {
    fc.assert(
      fc.property(packageOf, ({ items, price }) => {
        const lines = packageLines(items, price)
        const amounts = lines.map((line) => line.quantity * line.unitPricePaise - (line.discountPaise ?? 0))
        expect(amounts.reduce((sum, one) => sum + one, 0)).toBe(price)
        expect(amounts.every((one) => one >= 0)).toBe(true)
        expect(lines.every((line) => (line.discountPaise ?? 0) >= 0)).toBe(true)
      }),
    )
  })

  it('shares out what is saved by what the parts cost alone', () => {
    const lines = packageLines(
      [
        { kind: 'lab_test', label: 'Blood count', quantity: 1, worthPaise: 40_000 },
        { kind: 'consultation', label: 'Consultation', quantity: 2, worthPaise: 30_000 },
      ],
      50_000,
    )
    expect(lines.map(({ discountPaise, sacCode }) => [discountPaise, sacCode])).toEqual([
      [20_000, '999316'],
      [30_000, '999312'],
    ])
  })
})

it('gives back the units that nobody used: all of an untouched package, none of a finished one', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.nat(50))), (counts) => {
      const parts = counts.map(([quantity, used], index) => ({
        position: index + 1,
        quantity,
        used_count: Math.min(quantity, used),
      }))
      const back = unusedLines(parts).reduce((sum, { quantity }) => sum + quantity, 0)
      expect(back).toBe(parts.reduce((sum, one) => sum + one.quantity - one.used_count, 0))
      expect(unusedLines(parts.map((one) => ({ ...one, used_count: one.quantity })))).toEqual([])
    }),
  )
})
