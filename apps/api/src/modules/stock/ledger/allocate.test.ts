import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocate, unitPrice, type FreeBatch, type Part } from './allocate.ts'

const batch = (id: string, expiresOn: string, free: number, productId = 'p'): FreeBatch => ({
  id,
  productId,
  expiresOn,
  free,
})

describe('allocation', () => {
  it('takes what expires first, and goes on with the next', () => {
    const batches = [batch('late', '2027-12-31', 10), batch('soon', '2027-01-31', 4)]
    expect(allocate([{ productId: 'p', quantity: 6 }], batches)).toEqual({
      ok: true,
      parts: [
        { line: 0, productId: 'p', batchId: 'soon', quantity: 4 },
        { line: 0, productId: 'p', batchId: 'late', quantity: 2 },
      ],
    })
  })

  it('lets lines of one product share its batches', () => {
    const lines = [
      { productId: 'p', quantity: 3 },
      { productId: 'p', quantity: 3 },
    ]
    expect(allocate(lines, [batch('a', '2027-01-31', 4), batch('b', '2027-02-28', 2)])).toMatchObject({
      parts: [
        { line: 0, batchId: 'a', quantity: 3 },
        { line: 1, batchId: 'a', quantity: 1 },
        { line: 1, batchId: 'b', quantity: 2 },
      ],
    })
  })

  it('allocates nothing where one line is short, and says of what', () => {
    const lines = [
      { productId: 'p', quantity: 1 },
      { productId: 'q', quantity: 5 },
    ]
    const batches = [batch('a', '2027-01-31', 4), batch('b', '2027-01-31', 4, 'q')]
    expect(allocate(lines, batches)).toEqual({ ok: false, productId: 'q', wanted: 5, available: 4 })
  })

  it('never takes more of a batch than is free, and always exactly what is wanted', () => {
    const batches = fc.array(
      fc.record({
        productId: fc.constantFrom('p', 'q'),
        month: fc.integer({ min: 1, max: 9 }),
        free: fc.integer({ min: 0, max: 20 }),
      }),
    )
    const lines = fc.array(
      fc.record({ productId: fc.constantFrom('p', 'q'), quantity: fc.integer({ min: 1, max: 15 }) }),
    )
    fc.assert(
      fc.property(batches, lines, (kept, wanted) => {
        const rows = kept.map(({ productId, month, free }, index) =>
          batch(`b${index}`, `2027-0${month}-01`, free, productId),
        )
        const result = allocate(wanted, rows)
        if (!result.ok) return result.available < result.wanted
        const taken = (of: (part: Part) => boolean) =>
          result.parts.filter(of).reduce((all, part) => all + part.quantity, 0)
        return (
          rows.every((row) => taken((part) => part.batchId === row.id) <= row.free) &&
          wanted.every((line, index) => taken((part) => part.line === index) === line.quantity)
        )
      }),
    )
  })
})

describe('the price of a unit', () => {
  it('is never above its share of the retail price', () => {
    expect(unitPrice(3500, 15)).toBe(233)
    expect(unitPrice(3500, 1)).toBe(3500)
  })
})
