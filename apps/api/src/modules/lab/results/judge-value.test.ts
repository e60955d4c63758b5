import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { ageText, dateOfAge, hasLived } from './age.ts'
import { intervalText, rangeFor, type Range } from './interval.ts'
import { exceedsDelta, flagOf, isUnitOf, readValue, type Limits } from './judge-value.ts'

const haemoglobin: Limits = {
  value_kind: 'numeric',
  choices: [],
  unit: 'g/dL',
  decimals: 1,
  possible_min: 1,
  possible_max: 30,
  critical_low: 7,
  critical_high: 20,
  delta_percent: 20,
}

describe('an age', () => {
  test.each([
    ['1990-05-14', '18y', '2008-05-14'],
    ['2024-02-29', '1y', '2025-02-28'],
    ['2026-01-31', '1m', '2026-02-28'],
    ['2026-12-20', '28d', '2027-01-17'],
  ])('born on %s, one is %s on %s', (born, age, on) => {
    expect(dateOfAge(born, age)).toBe(on)
    expect(hasLived(born, age, on)).toBe(true)
  })
  test.each([
    ['2026-12-01', '2026-12-08', '7 days'],
    ['2026-06-08', '2026-12-08', '6 months'],
    ['2025-01-01', '2026-12-08', '23 months'],
    ['1990-12-09', '2026-12-08', '35 years'],
  ])('of somebody born on %s reads on %s as %s', (born, on, text) => {
    expect(ageText(born, on)).toBe(text)
  })
})

describe('the range for a person', () => {
  const range = (sex: Range['sex'], age_from: string, age_to: string | null, low: number): Range => ({
    sex,
    age_from,
    age_to,
    low,
    high: null,
    expected: null,
  })
  const ranges = [
    range('any', '0d', '12y', 1),
    range('female', '12y', null, 2),
    range('male', '12y', '18y', 3),
    range('any', '12y', null, 4),
  ]
  const of = (gender: string, birthDate: string) => rangeFor(ranges, { gender, birthDate }, '2026-12-08')?.low
  it('is that of the sex before one for all, from the birthday on', () => {
    expect(of('female', '2014-12-09')).toBe(1)
    expect(of('female', '2014-12-08')).toBe(2)
    expect(of('male', '2010-01-01')).toBe(3)
    expect(of('male', '2000-01-01')).toBe(4)
    expect(of('other', '2000-01-01')).toBe(4)
    expect(
      rangeFor([range('female', '12y', null, 2)], { gender: 'male', birthDate: '1990-01-01' }, '2026-12-08'),
    ).toBe(undefined)
  })
  it('is printed as it is read', () => {
    expect(intervalText({ low: 12, high: 15.5, expected: null }, 1)).toBe('12.0 – 15.5')
    expect(intervalText({ low: null, high: 5, expected: null }, 0)).toBe('up to 5')
    expect(intervalText({ low: 90, high: null, expected: null }, 0)).toBe('90 or more')
    expect(intervalText({ low: null, high: null, expected: 'Negative' }, 0)).toBe('Negative')
    expect(intervalText(undefined, 0)).toBe('')
  })
})

describe('a value', () => {
  test.each([
    ['12.34', 'g/dL', { number: 12.3, text: null }],
    ['12', 'G/DL', { number: 12, text: null }],
    ['12', 'g/L', 'wrong_unit'],
    ['0.9', 'g/dL', 'not_possible'],
    ['30.1', 'g/dL', 'not_possible'],
    ['12,3', 'g/dL', 'not_a_number'],
    ['NaN', 'g/dL', 'not_a_number'],
    ['Infinity', 'g/dL', 'not_a_number'],
    ['', 'g/dL', 'empty'],
  ])('%s %s reads as %j', (said, unit, read) => {
    expect(readValue(haemoglobin, said, unit)).toEqual(read)
  })
  it('of a choice is one of them', () => {
    const choice: Limits = {
      ...haemoglobin,
      value_kind: 'choice',
      choices: ['Negative', 'Positive'],
      unit: '',
    }
    expect(readValue(choice, 'negative', '')).toEqual({ number: null, text: 'Negative' })
    expect(readValue(choice, 'maybe', '')).toBe('not_a_choice')
    expect(
      flagOf(choice, { low: null, high: null, expected: 'Negative' }, { number: null, text: 'Positive' }),
    ).toBe('A')
  })
  it('has one unit in several spellings', () => {
    expect(isUnitOf({ unit: 'µg/dL' }, 'ug/dl')).toBe(true)
    expect(isUnitOf({ unit: 'µg/dL' }, 'mg/dl')).toBe(false)
  })
  it('is never flagged low and high at once, and the flag grows with the value', () => {
    const order: (string | null)[] = ['LL', 'L', null, 'H', 'HH']
    const number = fc.integer({ min: 10, max: 300 }).map((tenths) => tenths / 10)
    fc.assert(
      fc.property(number, number, (one, other) => {
        const place = (value: number) =>
          order.indexOf(
            flagOf(haemoglobin, { low: 12, high: 15.5, expected: null }, { number: value, text: null }),
          )
        const [less, more] = [Math.min(one, other), Math.max(one, other)]
        expect(place(less)).toBeLessThanOrEqual(place(more))
      }),
    )
  })
  it('is asked about when it moved too far in a short time', () => {
    const at = new Date('2026-12-08T00:00:00Z')
    const before = (days: number) => ({ value: 10, at: new Date(at.getTime() - days * 86_400_000) })
    const value = (number: number) => ({ number, text: null }) as const
    expect(exceedsDelta(haemoglobin, value(12.1), before(30), at)).toBe(true)
    expect(exceedsDelta(haemoglobin, value(12), before(30), at)).toBe(false)
    expect(exceedsDelta(haemoglobin, value(20), before(91), at)).toBe(false)
    expect(exceedsDelta(haemoglobin, value(20), undefined, at)).toBe(false)
  })
})
