import { describe, expect, it } from 'vitest'
import type { Dose } from '../types.ts'
import {
  amountsOf,
  emptyDose,
  readDose,
  toDoseDraft,
  unitsOf,
  withPattern,
  withTimeToggled,
  type DoseDraft,
} from './dose-draft.ts'

const tablet = { packUnit: 'tablet', form: 'tablet', strength: '500 mg', route: 'oral' }
const typed = (over: Partial<DoseDraft> = {}): DoseDraft => ({
  ...emptyDose(tablet),
  pattern: '1-0-1',
  days: 5,
  ...over,
})

describe('the fields of a dose', () => {
  it('say a dose once nothing is missing', () => {
    expect(readDose(typed({ food: 'after' }))).toEqual({
      ok: true,
      dose: {
        timing: { kind: 'daily', morning: 1, noon: 0, evening: 0, night: 1 },
        amountUnit: 'tablet',
        food: 'after',
        days: 5,
      },
    })
  })

  it('propose nothing by themselves', () => {
    expect(readDose(emptyDose(tablet))).toEqual({ ok: false, gap: 'pattern', problem: 'missing' })
  })

  it.each<[string, Partial<DoseDraft>]>([
    ['days', { days: '' }],
    ['days', { days: 0 }],
    ['days', { days: 366 }],
    ['amount', { kind: 'once', amount: 0 }],
    ['everyHours', { kind: 'interval', amount: 1, everyHours: 1.5 }],
    ['maxPerDay', { kind: 'as_needed', amount: 1, maxPerDay: 25 }],
  ])('name the gap: %s in %j', (gap, over) => {
    expect(readDose(typed(over))).toMatchObject({ ok: false, gap })
  })

  it.each<Dose>([
    {
      timing: { kind: 'daily', morning: 0.5, noon: 1, evening: 1, night: 1.5 },
      amountUnit: 'tablet',
      food: 'with',
      days: 7,
    },
    { timing: { kind: 'interval', amount: 5, everyHours: 8 }, amountUnit: 'ml', food: 'any', days: 3 },
    { timing: { kind: 'as_needed', amount: 2, maxPerDay: 4 }, amountUnit: 'puff', food: 'any', days: 30 },
    { timing: { kind: 'once', amount: 1 }, amountUnit: 'tablet', food: 'before', days: 1 },
  ])('hold every dose without loss: %j', (dose) => {
    expect(readDose(toDoseDraft(dose))).toEqual({ ok: true, dose })
  })

  it('take food and length out of a text that says everything', () => {
    expect(withPattern(typed({ days: '' }), 'BD pc 7d')).toMatchObject({
      pattern: '1-0-1',
      food: 'after',
      days: 7,
    })
    expect(withPattern(typed(), '1-0')).toMatchObject({ pattern: '1-0', days: 5 })
  })
})

describe('the times of the day', () => {
  it('are switched on with the amount of the others, and off', () => {
    expect(withTimeToggled(typed({ pattern: '2-0-2' }), 'noon').pattern).toBe('2-2-2')
    expect(withTimeToggled(typed({ pattern: '1-0-1' }), 'night').pattern).toBe('1-0-0')
    expect(withTimeToggled(typed({ pattern: '1-0-1' }), 'evening').pattern).toBe('1-0-1-1')
    expect(withTimeToggled(typed({ pattern: '' }), 'morning').pattern).toBe('1-0-0')
    expect(withTimeToggled(typed({ pattern: '1-0-0' }), 'morning').pattern).toBe('')
  })

  it('are none while the pattern cannot be read', () => {
    expect(amountsOf(typed({ pattern: '1-' }))).toEqual({ morning: 0, noon: 0, evening: 0, night: 0 })
  })
})

it.each([
  [tablet, ['tablet']],
  [{ ...tablet, packUnit: 'capsule', form: 'capsule' }, ['tablet']],
  [{ packUnit: 'ml', form: 'syrup', strength: '120 mg/5 ml', route: 'oral' }, ['ml']],
  [{ packUnit: 'ml', form: 'eye drops', strength: '0.5%', route: 'ophthalmic' }, ['drop', 'ml']],
  [{ packUnit: 'ml', form: 'lotion', strength: '1%', route: 'topical' }, ['application', 'ml']],
  [{ packUnit: 'ml', form: 'pen cartridge', strength: '100 IU/ml', route: 'subcutaneous' }, ['unit', 'ml']],
  [{ packUnit: 'g', form: 'cream', strength: '1%', route: 'topical' }, ['application', 'g']],
  [{ packUnit: 'puff', form: 'inhaler', strength: '100 mcg', route: 'inhalation' }, ['puff']],
  [{ packUnit: 'sachet', form: 'oral powder', strength: '1 g', route: 'oral' }, ['unit']],
])('%j is dosed in %j', (medicine, units) => {
  expect(unitsOf(medicine)).toEqual(units)
})
