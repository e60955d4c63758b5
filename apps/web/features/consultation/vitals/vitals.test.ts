import { describe, expect, it } from 'vitest'
import type { Observation } from '../types.ts'
import {
  celsius,
  fahrenheit,
  limitsOf,
  readVitals,
  sparkPoints,
  vitalLines,
  type VitalCode,
} from './vitals.ts'

describe('what was typed', () => {
  it('is read in the units of the API', () => {
    const { values, problems } = readVitals(
      { temperature: 101.3, heart_rate: '88', weight: '', glucose_random: '-' },
      'fahrenheit',
    )
    expect(problems).toEqual({})
    expect(values).toEqual([
      { code: 'heart_rate', value: 88 },
      { code: 'temperature', value: 38.5 },
    ])
  })

  it('is refused beyond what a living body shows, in the unit that was typed', () => {
    expect(readVitals({ temperature: 101 }, 'celsius').problems).toEqual({ temperature: 'range' })
    expect(readVitals({ temperature: 101 }, 'fahrenheit').problems).toEqual({})
    expect(limitsOf('temperature', 'fahrenheit')).toEqual({ min: 77, max: 113 })
  })

  it.each([
    [{ blood_pressure_systolic: 120 }, { blood_pressure_diastolic: 'pair' }],
    [{ blood_pressure_diastolic: 80 }, { blood_pressure_systolic: 'pair' }],
    [{ blood_pressure_systolic: 80, blood_pressure_diastolic: 120 }, { blood_pressure_systolic: 'order' }],
    [{ blood_pressure_systolic: 120, blood_pressure_diastolic: 80 }, {}],
  ])('knows that a blood pressure has two values: %j', (typed, problems) => {
    expect(readVitals(typed, 'celsius').problems).toEqual(problems)
  })

  it('loses nothing between the scales', () => {
    expect([celsius(98.6), fahrenheit(37)]).toEqual([37, 98.6])
  })
})

describe('the summary', () => {
  const observation = (code: VitalCode, value: number, day: number, panelId = `${day}`): Observation => ({
    id: `${code}${day}`,
    panelId,
    code,
    value,
    unit: 'x',
    effectiveAt: `2026-12-0${day}T04:00:00.000Z`,
    abilities: { remove: false },
  })

  it('shows the newest of each, with its course', () => {
    const lines = vitalLines([
      observation('weight', 62, 3),
      observation('weight', 64.04, 1),
      observation('weight', 63, 2),
    ])
    expect(lines).toMatchObject([{ code: 'weight', text: '62', trend: [64.04, 63, 62] }])
  })

  it('puts both values of one blood pressure together', () => {
    const lines = vitalLines([
      observation('blood_pressure_systolic', 150, 1),
      observation('blood_pressure_diastolic', 95, 1),
      observation('blood_pressure_systolic', 130, 2),
      observation('blood_pressure_diastolic', 85, 2),
    ])
    expect(lines).toMatchObject([{ code: 'blood_pressure', text: '130/85', trend: [150, 130] }])
  })
})

describe('the little line', () => {
  it('goes from left to right, the most at the top', () => {
    expect(sparkPoints([10, 20, 15], 100, 20)).toBe('0,20 50,0 100,10')
  })
  it('is level where nothing changes', () => {
    expect(sparkPoints([5, 5], 100, 20)).toBe('0,10 100,10')
    expect(sparkPoints([5], 100, 20)).toBe('100,10')
  })
})
