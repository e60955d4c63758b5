import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineAmount } from '../amounts.ts'
import {
  afterCredit,
  creditAmount,
  cutParts,
  leftOf,
  returnUnits,
  type CreditableLine,
  type CreditPart,
} from './credit.ts'
import { noTax, taxOf, taxSum, totalsByRate, totalsOf, type TaxedLine } from './tax.ts'

const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0)
const rates = fc.constantFrom(null, 0, 500, 1200, 1800, 2800, 4000)
const sold = fc
  .record({
    quantity: fc.integer({ min: 1, max: 200 }),
    unitPricePaise: fc.integer({ min: 0, max: 5_000_000 }),
    discountShare: fc.double({ min: 0, max: 1, noNaN: true }),
    gstRateBasisPoints: rates,
  })
  .map(({ discountShare, ...line }) => ({
    ...line,
    discountPaise: Math.floor(lineAmount(line) * discountShare),
  }))
const invoices = fc.record({
  lines: fc.array(sold, { minLength: 1, maxLength: 12 }),
  interState: fc.boolean(),
})
type Invoice = typeof invoices extends fc.Arbitrary<infer T> ? T : never

const taxed = ({ lines, interState }: Invoice): TaxedLine[] =>
  lines.map((line) => {
    const amountPaise = lineAmount(line)
    const { gstRateBasisPoints } = line
    return { amountPaise, gstRateBasisPoints, ...taxOf(amountPaise, gstRateBasisPoints, { interState }) }
  })
const creditable = (invoice: Invoice): CreditableLine[] =>
  taxed(invoice).map((line, index) => ({
    ...line,
    id: `line ${index}`,
    quantity: invoice.lines[index]!.quantity,
    returnedQuantity: 0,
    creditedPaise: 0,
    creditedTax: noTax,
  }))

describe('a tax invoice', () => {
  it.each([
    [105_00, 500, { taxablePaise: 100_00, cgstPaise: 2_50, sgstPaise: 2_50, igstPaise: 0 }],
    [112_00, 1200, { taxablePaise: 100_00, cgstPaise: 6_00, sgstPaise: 6_00, igstPaise: 0 }],
    [17_35, 500, { taxablePaise: 16_52, cgstPaise: 41, sgstPaise: 41, igstPaise: 0 }],
    [1, 500, { taxablePaise: 1, cgstPaise: 0, sgstPaise: 0, igstPaise: 0 }],
    [99_00, 0, { taxablePaise: 99_00, cgstPaise: 0, sgstPaise: 0, igstPaise: 0 }],
    [99_00, null, noTax],
  ])('of %i paise at %s basis points holds its tax', (amount, rate, expected) => {
    expect(taxOf(amount, rate, { interState: false })).toEqual(expected)
  })

  it('into another state holds IGST, the same rate on the same value', () => {
    expect(taxOf(105_00, 500, { interState: true })).toEqual({
      taxablePaise: 100_00,
      cgstPaise: 0,
      sgstPaise: 0,
      igstPaise: 5_00,
    })
  })

  it('costs exactly its prices less discounts: tax is inside', () => {
    fc.assert(
      fc.property(invoices, (invoice) => {
        expect(totalsOf(taxed(invoice)).totalPaise).toBe(sum(invoice.lines.map(lineAmount)))
      }),
    )
  })

  it('adds up: exempt, taxable, taxes and rounding are the total, a paisa of rounding a line at most', () => {
    fc.assert(
      fc.property(invoices, (invoice) => {
        const lines = taxed(invoice)
        const foot = totalsOf(lines)
        expect(foot.exemptPaise + foot.taxablePaise + taxSum(foot) + foot.roundingPaise).toBe(foot.totalPaise)
        for (const line of lines) expect(Math.abs(totalsOf([line]).roundingPaise)).toBeLessThanOrEqual(1)
        expect(foot.roundingPaise).toBe(sum(lines.map((line) => totalsOf([line]).roundingPaise)))
      }),
    )
  })

  it('has equal halves within a state and one tax between two, half a paisa from the rate at most', () => {
    fc.assert(
      fc.property(invoices, (invoice) => {
        for (const { taxablePaise, gstRateBasisPoints, ...tax } of taxed(invoice)) {
          expect(tax.cgstPaise).toBe(tax.sgstPaise)
          expect(invoice.interState ? tax.cgstPaise : tax.igstPaise).toBe(0)
          const exact = ((taxablePaise ?? 0) * (gstRateBasisPoints ?? 0)) / 10_000
          expect(Math.abs(taxSum(tax) - exact)).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('is summed up by rate without losing a line', () => {
    fc.assert(
      fc.property(invoices, (invoice) => {
        const lines = taxed(invoice)
        const byRate = totalsByRate(lines).map(({ totals }) => totals)
        const foot = totalsOf(lines)
        expect(sum(byRate.map(({ totalPaise }) => totalPaise))).toBe(foot.totalPaise - foot.exemptPaise)
        expect(sum(byRate.map(taxSum))).toBe(taxSum(foot))
      }),
    )
  })
})

type Step = { line: number; units: number; amount: number; byUnits: boolean }
const steps = fc.array(
  fc.record({
    line: fc.nat(11),
    units: fc.integer({ min: 1, max: 200 }),
    amount: fc.integer({ min: 1, max: 10_000_000 }),
    byUnits: fc.boolean(),
  }),
  { maxLength: 12 },
)

/** Takes back what a step says, as far as it is there. */
function run(lines: CreditableLine[], { line: nth, units, amount, byUnits }: Step): CreditPart[] {
  const line = lines[nth % lines.length]!
  const there = line.quantity - line.returnedQuantity
  const parts = byUnits
    ? there > 0
      ? [returnUnits(line, Math.min(units, there))]
      : []
    : creditSome(lines, Math.min(amount, sum(lines.map(leftOf))))
  for (const part of parts) book(lines, part)
  return parts
}
const creditSome = (lines: CreditableLine[], amount: number) =>
  amount > 0 ? creditAmount(lines, amount) : []
function book(lines: CreditableLine[], part: CreditPart): void {
  const index = lines.findIndex(({ id }) => id === part.lineId)
  lines[index] = afterCredit(lines[index]!, part)
}

describe('credit notes', () => {
  it('never take back more than a line, of money, units or tax, in any order of returns and amounts', () => {
    fc.assert(
      fc.property(invoices, steps, (invoice, story) => {
        const lines = creditable(invoice)
        for (const step of story)
          for (const part of run(lines, step)) {
            expect(Math.min(part.amountPaise, part.cgstPaise, part.igstPaise)).toBeGreaterThanOrEqual(0)
            expect(part.cgstPaise).toBe(part.sgstPaise)
            const rounding =
              part.taxablePaise === null ? 0 : part.amountPaise - part.taxablePaise - taxSum(part)
            expect(Math.abs(rounding)).toBeLessThanOrEqual(5)
          }
        for (const line of lines) {
          expect(line.creditedPaise).toBeLessThanOrEqual(line.amountPaise)
          expect(line.returnedQuantity).toBeLessThanOrEqual(line.quantity)
          expect(line.creditedTax.cgstPaise).toBeLessThanOrEqual(line.cgstPaise)
          expect(line.creditedTax.igstPaise).toBeLessThanOrEqual(line.igstPaise)
          expect(line.creditedTax.taxablePaise ?? 0).toBeLessThanOrEqual(line.taxablePaise ?? 0)
        }
      }),
    )
  })

  it('give back everything exactly once all units are back, whatever came before', () => {
    fc.assert(
      fc.property(invoices, steps, (invoice, story) => {
        const lines = creditable(invoice)
        for (const step of story) run(lines, step)
        for (const line of lines.slice()) {
          const units = line.quantity - line.returnedQuantity
          if (units > 0) book(lines, returnUnits(line, units))
        }
        const rest = sum(lines.map(leftOf))
        for (const part of creditSome(lines, rest)) book(lines, part)
        for (const line of lines) {
          expect(line.creditedPaise).toBe(line.amountPaise)
          expect(line.creditedTax).toMatchObject({
            cgstPaise: line.cgstPaise,
            sgstPaise: line.sgstPaise,
            igstPaise: line.igstPaise,
          })
          expect(line.creditedTax.taxablePaise).toBe(line.taxablePaise)
        }
      }),
    )
  })

  it('may be cut for several payments without changing what comes back', () => {
    fc.assert(
      fc.property(invoices, fc.double({ min: 0, max: 1, noNaN: true }), (invoice, share) => {
        const lines = creditable(invoice)
        const parts = lines.map((line) => returnUnits(line, Math.max(1, Math.floor(line.quantity / 2))))
        const total = sum(parts.map(({ amountPaise }) => amountPaise))
        const first = Math.floor(total * share)
        const pieces = cutParts(lines, parts, [first, total - first])
        expect(pieces.map((some) => sum(some.map(({ amountPaise }) => amountPaise)))).toEqual([
          first,
          total - first,
        ])
        for (const part of parts.filter(({ amountPaise }) => amountPaise > 0)) {
          const own = pieces.flat().filter(({ lineId }) => lineId === part.lineId)
          const all = (pick: (piece: CreditPart) => number) => sum(own.map(pick))
          expect(all((piece) => piece.amountPaise)).toBe(part.amountPaise)
          expect(all((piece) => piece.quantity)).toBe(part.quantity)
          expect(all((piece) => piece.cgstPaise)).toBe(part.cgstPaise)
        }
      }),
    )
  })

  it('refuse more units than were sold, and more money than was left', () => {
    const [line] = creditable({
      lines: [{ quantity: 2, unitPricePaise: 100, discountPaise: 0, gstRateBasisPoints: 500 }],
      interState: false,
    })
    expect(() => returnUnits(line!, 3)).toThrow(RangeError)
    expect(() => creditAmount([line!], 201)).toThrow(RangeError)
  })
})
