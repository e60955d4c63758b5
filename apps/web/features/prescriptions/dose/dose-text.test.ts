import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountText, patternOf, readDoseText } from './dose-text.ts'

const daily = (morning: number, noon: number, evening: number, night: number) => ({
  kind: 'daily' as const,
  morning,
  noon,
  evening,
  night,
})

describe('what a doctor types', () => {
  it.each([
    ['1-0-1', daily(1, 0, 0, 1)],
    ['1-1-1-1', daily(1, 1, 1, 1)],
    ['½-0-1½', daily(0.5, 0, 0, 1.5)],
    [' 1 – 0 – 1 ', daily(1, 0, 0, 1)],
    ['1+1+1', daily(1, 1, 0, 1)],
    ['1/2-0-1 1/2', daily(0.5, 0, 0, 1.5)],
    ['2.5-2.5-2.5 ml', daily(2.5, 2.5, 0, 2.5)],
    ['b.d.', daily(1, 0, 0, 1)],
    ['TDS', daily(1, 1, 0, 1)],
    ['hs', daily(0, 0, 0, 1)],
  ])('%j', (typed, timing) => {
    expect(readDoseText(typed)).toEqual({ ok: true, timing })
  })

  it.each([
    ['1-0-1 pc 5d', { food: 'after', days: 5 }],
    ['1-0-1 5 days after food', { food: 'after', days: 5 }],
    ['BD before food for 2 weeks', { food: 'before', days: 14 }],
    ['1-1-1 tablets with food', { food: 'with' }],
    ['1-0-0 x 10d', { days: 10 }],
    ['1-0-0 x10days', { days: 10 }],
    ['0-0-1 1 month', { days: 30 }],
  ])('%j says %j', (typed, said) => {
    expect(readDoseText(typed)).toMatchObject({ ok: true, ...said })
  })

  it.each([
    ['', 'missing'],
    ['twice', 'parts'],
    ['1', 'parts'],
    ['1-1', 'parts'],
    ['1-1-1-1-1', 'parts'],
    ['1-x-1', 'amount'],
    ['1--1', 'amount'],
    ['5000-0-1', 'amount'],
    ['0-0-1, 1 month', 'amount'],
    ['0-0-0', 'nothing'],
    ['1-0-1 on the moon', 'words'],
    ['1-0-1 5d 6d', 'words'],
  ])('%j is refused: %s', (typed, problem) => {
    expect(readDoseText(typed)).toEqual({ ok: false, problem })
  })

  it('reads back every pattern that it writes', () => {
    const amount = fc.integer({ min: 0, max: 80 }).map((eighths) => eighths / 8)
    fc.assert(
      fc.property(amount, amount, amount, amount, (morning, noon, evening, night) => {
        fc.pre(morning + noon + evening + night > 0)
        const timing = daily(morning, noon, evening, night)
        expect(readDoseText(patternOf(timing))).toEqual({ ok: true, timing })
      }),
    )
  })
})

it.each([
  [0.5, '½'],
  [1.75, '1¾'],
  [10, '10'],
  [2.4, '2.4'],
])('%d is written %s', (amount, text) => {
  expect(amountText(amount)).toBe(text)
})
