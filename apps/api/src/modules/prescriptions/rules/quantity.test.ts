import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadMedicines } from '../../../../catalogue/index.ts'
import { amountUnits, type Dose, type Timing } from './dose.ts'
import { type Packed, type Quantity, quantityOf } from './quantity.ts'

const medicines = loadMedicines()
const packed = (genericName: string, form: string, strength?: string): Packed => {
  const found = medicines.find(
    (one) =>
      one.genericName === genericName && one.form === form && (strength ?? one.strength) === one.strength,
  )
  if (!found) throw new Error(`${genericName} ${form} is not in the catalogue`)
  return found
}
const daily = (morning: number, noon: number, evening: number, night: number): Timing => ({
  kind: 'daily',
  morning,
  noon,
  evening,
  night,
})
const dose = (timing: Timing, amountUnit: Dose['amountUnit'], days: number): Dose => ({
  timing: timing,
  amountUnit,
  days,
  food: 'any',
})

describe('the quantity of', () => {
  const paracetamol = packed('Paracetamol', 'tablet', '500 mg')
  const syrup = packed('Paracetamol', 'suspension', '120 mg/5 ml')
  const inhaler = packed('Salbutamol', 'inhaler')
  const cream = packed('Clotrimazole', 'cream')
  const eyeDrops = packed('Timolol', 'eye drops', '0.5%')
  const insulin = packed('Insulin isophane', 'injection')

  test.each<[string, Dose, Packed, number, string]>([
    ['tablets, 1-0-1 for 5 days', dose(daily(1, 0, 0, 1), 'tablet', 5), paracetamol, 10, 'tablet'],
    ['half tablets, rounded up', dose(daily(0.5, 0, 0, 0), 'tablet', 5), paracetamol, 3, 'tablet'],
    [
      'tablets every 8 hours',
      dose({ kind: 'interval', amount: 1, everyHours: 8 }, 'tablet', 3),
      paracetamol,
      9,
      'tablet',
    ],
    [
      'tablets every 36 hours, the first at once',
      dose({ kind: 'interval', amount: 1, everyHours: 36 }, 'tablet', 5),
      paracetamol,
      4,
      'tablet',
    ],
    [
      'weekly tablets',
      dose({ kind: 'interval', amount: 1, everyHours: 168 }, 'tablet', 28),
      packed('Methotrexate', 'tablet'),
      4,
      'tablet',
    ],
    [
      'tablets when needed',
      dose({ kind: 'as_needed', amount: 2, maxPerDay: 3 }, 'tablet', 2),
      paracetamol,
      12,
      'tablet',
    ],
    [
      'a single dose',
      dose({ kind: 'once', amount: 1 }, 'tablet', 1),
      packed('Albendazole', 'tablet'),
      1,
      'tablet',
    ],
    ['a syrup, in whole bottles', dose(daily(5, 5, 0, 5), 'ml', 5), syrup, 2, 'bottle'],
    ['a syrup that just fits', dose(daily(5, 0, 0, 5), 'ml', 6), syrup, 1, 'bottle'],
    ['an inhaler, in devices', dose(daily(2, 2, 2, 2), 'puff', 30), inhaler, 2, 'device'],
    ['a cream by the gram', dose(daily(2, 0, 0, 2), 'g', 7), cream, 2, 'tube'],
    ['a cream by applications of half a gram', dose(daily(1, 0, 0, 1), 'application', 14), cream, 1, 'tube'],
    ['eye drops: 100 drops are 5 ml', dose(daily(1, 0, 0, 1), 'drop', 14), eyeDrops, 1, 'bottle'],
    ['eye drops past 28 days, a new bottle', dose(daily(1, 0, 0, 0), 'drop', 30), eyeDrops, 2, 'bottle'],
    ['insulin by the unit, 40 in a ml', dose(daily(20, 0, 0, 12), 'unit', 25), insulin, 2, 'vial'],
    [
      'ampoules, one opened for each half',
      dose(daily(0.5, 0, 0, 0.5), 'unit', 3),
      packed('Ondansetron', 'injection'),
      6,
      'ampoule',
    ],
    [
      'sachets',
      dose({ kind: 'interval', amount: 1, everyHours: 168 }, 'unit', 28),
      packed('Colecalciferol', 'oral powder'),
      4,
      'sachet',
    ],
  ])('%s', (_, said, medicine, quantity, unit) => {
    expect(quantityOf(said, medicine)).toMatchObject({ ok: true, quantity, unit })
  })

  test('says why', () => {
    const reasonOf = (said: Dose, medicine: Packed) => {
      const result = quantityOf(said, medicine)
      return result.ok ? result.reason : result.text
    }
    expect(reasonOf(dose(daily(0.5, 0, 0, 0), 'tablet', 5), paracetamol)).toBe(
      '3 tablets: 2½ taken, rounded up to whole ones',
    )
    expect(reasonOf(dose(daily(5, 5, 0, 5), 'ml', 5), syrup)).toBe('2 bottles of 60 ml: 75 ml taken')
    expect(reasonOf(dose(daily(1, 0, 0, 0), 'drop', 30), eyeDrops)).toBe(
      '2 bottles of 5 ml: 1.5 ml taken; an opened one is kept 28 days at most',
    )
    expect(reasonOf(dose(daily(1, 0, 0, 1), 'application', 14), cream)).toBe(
      '1 tube of 15 g: 14 g taken; 0.5 g an application',
    )
    expect(
      reasonOf(dose(daily(0.5, 0, 0, 0), 'tablet', 4), packed('Metoprolol', 'prolonged-release tablet')),
    ).toBe('2 tablets: 2 taken; see that this one may be halved')
  })

  test.each<[string, Dose, Packed, string]>([
    ['ml of tablets', dose(daily(5, 0, 0, 5), 'ml', 5), paracetamol, 'unit_does_not_fit'],
    ['tablets of a syrup', dose(daily(1, 0, 0, 1), 'tablet', 5), syrup, 'unit_does_not_fit'],
    ['applications of a syrup', dose(daily(1, 0, 0, 1), 'application', 5), syrup, 'unit_does_not_fit'],
    ['units of a syrup that has none', dose(daily(1, 0, 0, 1), 'unit', 5), syrup, 'unit_does_not_fit'],
    [
      'half a capsule',
      dose(daily(0.5, 0, 0, 0), 'tablet', 5),
      packed('Omeprazole', 'capsule'),
      'cannot_divide',
    ],
    [
      'half a coated tablet',
      dose(daily(0.5, 0, 0, 0), 'tablet', 5),
      packed('Pantoprazole', 'gastro-resistant tablet'),
      'cannot_divide',
    ],
    ['half a puff', dose(daily(0.5, 0, 0, 0), 'puff', 5), inhaler, 'cannot_divide'],
    ['no days', dose(daily(1, 0, 0, 0), 'tablet', 0), paracetamol, 'days_out_of_range'],
  ])('%s is refused', (_, said, medicine, code) => {
    expect(quantityOf(said, medicine)).toMatchObject({ ok: false, code })
  })
})

const supplied = (result: Quantity) => (result.ok ? result.quantity : Number.NaN)

describe('whatever is prescribed', () => {
  const amount = fc.integer({ min: 0, max: 20 }).map((quarters) => quarters / 4)
  const timing: fc.Arbitrary<Timing> = fc.oneof(
    fc.tuple(amount, amount, amount, amount).map((amounts) => daily(...amounts)),
    fc.record({
      kind: fc.constant('interval' as const),
      amount,
      everyHours: fc.integer({ min: 1, max: 744 }),
    }),
    fc.record({
      kind: fc.constant('as_needed' as const),
      amount,
      maxPerDay: fc.integer({ min: 1, max: 24 }),
    }),
  )
  const any = fc.record({
    timing,
    unit: fc.constantFrom(...amountUnits),
    medicine: fc.constantFrom(...medicines),
  })
  const days = fc.integer({ min: 1, max: 300 })

  test('never less is supplied than is taken, in whole pieces or packs', () => {
    fc.assert(
      fc.property(any, days, ({ timing: when, unit, medicine }, length) => {
        const result = quantityOf(dose(when, unit, length), medicine)
        fc.pre(result.ok)
        if (!result.ok) return
        expect(result.contents).toBeGreaterThanOrEqual(result.taken)
        expect(Number.isInteger(result.quantity)).toBe(true)
        expect(result.quantity).toBeGreaterThan(0)
        expect(result.packs * medicine.packSize).toBeGreaterThanOrEqual(result.taken)
      }),
      { numRuns: 500 },
    )
  })

  test('more days never mean less', () => {
    fc.assert(
      fc.property(
        any,
        days,
        fc.integer({ min: 0, max: 65 }),
        ({ timing: when, unit, medicine }, length, more) => {
          const [shorter, longer] = [length, length + more].map((one) =>
            quantityOf(dose(when, unit, one), medicine),
          )
          fc.pre(shorter!.ok)
          expect(longer).toMatchObject({ ok: true })
          expect(supplied(longer!)).toBeGreaterThanOrEqual(supplied(shorter!))
        },
      ),
      { numRuns: 500 },
    )
  })
})
