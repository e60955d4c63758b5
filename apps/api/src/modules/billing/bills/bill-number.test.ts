import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentNumber, financialYearOf } from './bill-number.ts'

describe('the financial year', () => {
  it('turns at midnight of 1 April where the clinic is', () => {
    expect(financialYearOf(new Date('2027-03-31T18:29:59.999Z'), 'Asia/Kolkata')).toBe('2627')
    expect(financialYearOf(new Date('2027-03-31T18:30:00.000Z'), 'Asia/Kolkata')).toBe('2728')
    expect(financialYearOf(new Date('2027-03-31T18:30:00.000Z'), 'UTC')).toBe('2627')
  })

  it('turns at local midnight under summer time too', () => {
    expect(financialYearOf(new Date('2027-03-31T22:59:00.000Z'), 'Europe/London')).toBe('2627')
    expect(financialYearOf(new Date('2027-03-31T23:00:00.000Z'), 'Europe/London')).toBe('2728')
  })

  it('crosses the century in two digits each', () => {
    expect(financialYearOf(new Date('2099-05-01T00:00:00.000Z'), 'Asia/Kolkata')).toBe('9900')
  })

  it('never goes back in time', () => {
    const instant = fc.date({
      min: new Date('2020-01-01T00:00:00Z'),
      max: new Date('2098-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(instant, instant, (one, other) => {
        const [earlier, later] = [one, other].toSorted((a, b) => a.getTime() - b.getTime()) as [Date, Date]
        expect(financialYearOf(earlier, 'Asia/Kolkata') <= financialYearOf(later, 'Asia/Kolkata')).toBe(true)
      }),
    )
  })
})

describe('the number of a document', () => {
  it('names facility, year and place in the series', () => {
    expect(documentNumber('bill_of_supply', 'KPH', '2627', 42)).toBe('KPH/2627/000042')
    expect(documentNumber('tax_invoice', 'KPH', '2627', 42)).toBe('KPH/2627T000042')
    expect(documentNumber('credit_note', 'KPH', '2627', 42)).toBe('KPH/2627/C00042')
    expect(documentNumber('receipt', 'KPH', '2627', 42)).toBe('KPH/2627R000042')
  })

  it('has at most 16 characters, and no two of a facility and year are alike', () => {
    const series = fc.constantFrom(
      'bill_of_supply' as const,
      'tax_invoice' as const,
      'credit_note' as const,
      'receipt' as const,
    )
    const ordinal = fc.integer({ min: 1, max: 99_999 })
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Z0-9]{2,4}$/),
        fc.tuple(series, ordinal),
        fc.tuple(series, ordinal),
        (code, one, other) => {
          const [a, b] = [one, other].map(([kind, nth]) => documentNumber(kind, code, '2627', nth))
          expect(a!.length).toBeLessThanOrEqual(16)
          expect(a === b).toBe(one[0] === other[0] && one[1] === other[1])
        },
      ),
    )
  })

  it('refuses to run over rather than grow', () => {
    expect(documentNumber('bill_of_supply', 'APOL', '2627', 999_999)).toBe('APOL/2627/999999')
    expect(() => documentNumber('bill_of_supply', 'APOL', '2627', 1_000_000)).toThrow(/no number/)
    expect(() => documentNumber('credit_note', 'APOL', '2627', 100_000)).toThrow(/no number/)
    expect(() => documentNumber('bill_of_supply', 'APOL', '2627', 0)).toThrow(/no number/)
  })
})
