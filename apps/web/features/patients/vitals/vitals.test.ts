import { NewObservations } from '@imeds/contracts/patients'
import { describe, expect, it } from 'vitest'
import { figureOf, readingsOf, ticksOver, unitOf, type Observation } from './measures.ts'
import { emptyVitals, limitsOf, problemsOfVitals, toObservations } from './vitals-values.ts'

const observation = (panelId: string, code: Observation['code'], value: number, effectiveAt: string) => ({
  id: `${panelId} ${code}`,
  panelId,
  code,
  value,
  unit: '',
  effectiveAt,
  abilities: { remove: panelId !== 'b' },
})

describe('readingsOf', () => {
  const readings = readingsOf([
    observation('a', 'blood_pressure_systolic', 120, '2026-11-01T04:00:00.000Z'),
    observation('b', 'blood_pressure_systolic', 130, '2026-11-03T04:00:00.000Z'),
    observation('a', 'blood_pressure_diastolic', 80, '2026-11-01T04:00:00.000Z'),
  ])
  it('puts together what was taken together, newest first', () => {
    expect(readings.map(({ panelId }) => panelId)).toEqual(['b', 'a'])
    expect(readings[1]?.values).toEqual({ blood_pressure_systolic: 120, blood_pressure_diastolic: 80 })
    expect(readings.map(({ removable }) => removable)).toEqual([false, true])
  })
  it('says a blood pressure only with both values', () => {
    expect(readings.map((reading) => figureOf('blood_pressure', reading))).toEqual([null, '120/80'])
  })
  it('says sugar whichever way it was measured', () => {
    expect(figureOf('glucose', { values: { glucose_random: 140 } })).toBe('140')
    expect(unitOf('temperature')).toBe('°C')
  })
})

describe('ticksOver', () => {
  it('covers the span with round numbers', () => {
    expect(ticksOver(76, 142)).toEqual([60, 80, 100, 120, 140, 160])
    expect(ticksOver(36.4, 38.1)).toEqual([36, 36.5, 37, 37.5, 38, 38.5])
  })
  it('makes room around a single value', () => {
    const ticks = ticksOver(61, 61)
    expect(ticks.length).toBeGreaterThan(1)
    expect(ticks[0]).toBeLessThanOrEqual(61)
    expect(ticks.at(-1)).toBeGreaterThanOrEqual(61)
  })
})

describe('values as typed', () => {
  it('wants at least one, and both of a blood pressure', () => {
    expect(problemsOfVitals(emptyVitals)).toEqual({ systolic: { key: 'nothing' } })
    expect(problemsOfVitals({ ...emptyVitals, systolic: 120 })).toEqual({ diastolic: { key: 'both' } })
    expect(problemsOfVitals({ ...emptyVitals, diastolic: 80 })).toEqual({ systolic: { key: 'both' } })
    expect(problemsOfVitals({ ...emptyVitals, systolic: 80, diastolic: 120 })).toEqual({
      diastolic: { key: 'order' },
    })
    expect(problemsOfVitals({ ...emptyVitals, systolic: 120, diastolic: 80 })).toEqual({})
  })
  it('names the range in the unit that was typed', () => {
    expect(problemsOfVitals({ ...emptyVitals, temperature: 98.6 }).temperature).toMatchObject({
      max: 45,
      unit: '°C',
    })
    expect(problemsOfVitals({ ...emptyVitals, temperature: 98.6, temperatureUnit: 'far' })).toEqual({})
    expect(limitsOf('temperature', { ...emptyVitals, temperatureUnit: 'far' })).toEqual({
      min: 77,
      max: 113,
      unit: '°F',
    })
  })
  it('becomes what the contract takes, in °C', () => {
    const values = toObservations({
      ...emptyVitals,
      systolic: 124,
      diastolic: 82,
      temperature: '98.6',
      temperatureUnit: 'far',
      glucose: 104,
      glucoseWhen: 'random',
    })
    expect(NewObservations.safeParse({ values }).error).toBeUndefined()
    expect(values).toEqual([
      { code: 'blood_pressure_systolic', value: 124 },
      { code: 'blood_pressure_diastolic', value: 82 },
      { code: 'temperature', value: 37 },
      { code: 'glucose_random', value: 104 },
    ])
  })
})
