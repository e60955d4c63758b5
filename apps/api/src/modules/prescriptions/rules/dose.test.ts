import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Dose, doseProblem, doseText, foods, type Timing } from './dose.ts'
import { parseDose } from './parse-dose.ts'

const daily = (morning: number, noon: number, evening: number, night: number): Timing => ({
  kind: 'daily',
  morning,
  noon,
  evening,
  night,
})
const dose = (timing: Timing, rest: Partial<Dose> = {}): Dose => ({
  timing,
  amountUnit: 'tablet',
  food: 'any',
  days: 5,
  ...rest,
})

describe('the text of a dose', () => {
  test.each<[string, Dose]>([
    ['1-0-1 after food for 5 days', dose(daily(1, 0, 0, 1), { food: 'after' })],
    ['1-1-1-1 for 1 day', dose(daily(1, 1, 1, 1), { days: 1 })],
    ['½-0-1½ before food for 5 days', dose(daily(0.5, 0, 0, 1.5), { food: 'before' })],
    ['5-5-5 ml for 3 days', dose(daily(5, 5, 0, 5), { amountUnit: 'ml', days: 3 })],
    ['2-0-2 puffs for 30 days', dose(daily(2, 0, 0, 2), { amountUnit: 'puff', days: 30 })],
    [
      '1 tablet every 8 hours with food for 5 days',
      dose({ kind: 'interval', amount: 1, everyHours: 8 }, { food: 'with' }),
    ],
    ['1 tablet once a day for 5 days', dose({ kind: 'interval', amount: 1, everyHours: 24 })],
    ['2 tablets every 3 days for 5 days', dose({ kind: 'interval', amount: 2, everyHours: 72 })],
    [
      '1 tablet once a week for 28 days',
      dose({ kind: 'interval', amount: 1, everyHours: 168 }, { days: 28 }),
    ],
    [
      '1 tablet when needed, at most 3 times a day, for 5 days',
      dose({ kind: 'as_needed', amount: 1, maxPerDay: 3 }),
    ],
    [
      '2.5 ml once after food',
      dose({ kind: 'once', amount: 2.5 }, { amountUnit: 'ml', food: 'after', days: 1 }),
    ],
  ])('%s', (text, said) => {
    expect(doseProblem(said)).toBeNull()
    expect(doseText(said)).toBe(text)
  })
})

test.each<[string, Dose]>([
  ['nothing_taken', dose(daily(0, 0, 0, 0))],
  ['amount_out_of_range', dose(daily(-1, 0, 0, 1))],
  ['amount_out_of_range', dose(daily(Number.NaN, 0, 0, 1))],
  ['amount_out_of_range', dose(daily(0.3333333, 0, 0, 1))],
  ['interval_out_of_range', dose({ kind: 'interval', amount: 1, everyHours: 0 })],
  ['times_out_of_range', dose({ kind: 'as_needed', amount: 1, maxPerDay: 2.5 })],
  ['days_out_of_range', dose(daily(1, 0, 0, 1), { days: 0 })],
  ['days_out_of_range', dose({ kind: 'once', amount: 1 }, { days: 2 })],
])('a dose is refused: %s', (code, said) => {
  expect(doseProblem(said)?.code).toBe(code)
})

describe('reading a dose', () => {
  test.each([
    ['1-0-1', daily(1, 0, 0, 1)],
    ['1-1-1-1', daily(1, 1, 1, 1)],
    ['½-0-½', daily(0.5, 0, 0, 0.5)],
    [' 1½ – 0 – 1 ', daily(1.5, 0, 0, 1)],
    ['1+0+1', daily(1, 0, 0, 1)],
    ['1/2-0-1 1/2', daily(0.5, 0, 0, 1.5)],
    ['2.5-2.5-2.5 ml', daily(2.5, 2.5, 0, 2.5)],
    ['0-0-1', daily(0, 0, 0, 1)],
    ['b.d.', daily(1, 0, 0, 1)],
    ['TDS', daily(1, 1, 0, 1)],
    ['qid', daily(1, 1, 1, 1)],
    ['HS', daily(0, 0, 0, 1)],
  ])('%j', (written, timing) => {
    expect(parseDose(written)).toEqual({ ok: true, timing, food: 'any', days: null })
  })

  test.each([
    ['1-0-1 after food for 5 days', 'after', 5],
    ['1-0-1 pc x 5d', 'after', 5],
    ['BD before food 2 weeks', 'before', 14],
    ['1-1-1 tablets with food', 'with', null],
    ['1-0-0 for 1 month', 'any', 30],
  ])('%j with food %s and days %s', (written, food, days) => {
    expect(parseDose(written)).toMatchObject({ ok: true, food, days })
  })

  test.each([
    ['', 'pattern_missing'],
    ['twice', 'pattern_missing'],
    ['1', 'pattern_missing'],
    ['1-1', 'parts_wrong'],
    ['1-1-1-1-1', 'parts_wrong'],
    ['1-x-1', 'amount_unreadable'],
    ['1--1', 'amount_unreadable'],
    ['1/0-0-1', 'amount_unreadable'],
    ['5000-0-1', 'amount_unreadable'],
    ['0-0-0', 'nothing_taken'],
    ['1-0-1 on the moon', 'words_unknown'],
  ])('%j is refused: %s', (written, code) => {
    expect(parseDose(written)).toMatchObject({ ok: false, code, text: expect.stringMatching(/\w{3}/) })
  })

  test('what is written is read back the same', () => {
    const amount = fc.integer({ min: 0, max: 40 }).map((quarters) => quarters / 4)
    const timing = fc
      .tuple(amount, amount, amount, amount)
      .filter((amounts) => amounts.some((one) => one > 0))
      .map(([morning, noon, evening, night]) => daily(morning, noon, evening, night))
    fc.assert(
      fc.property(timing, fc.constantFrom(...foods), fc.integer({ min: 1, max: 365 }), (when, food, days) => {
        const said = dose(when, { food, days })
        expect(parseDose(doseText(said))).toEqual({ ok: true, timing: when, food, days })
      }),
    )
  })
})
