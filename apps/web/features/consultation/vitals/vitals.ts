import { observationLimits } from '@imeds/contracts/patients'
import type { Observation } from '../types.ts'

export type VitalCode = Observation['code']
export type TemperatureUnit = 'celsius' | 'fahrenheit'
/** What stands in the fields: numbers, or texts while they are empty or half typed. */
export type Typed = Partial<Record<VitalCode, number | string>>
export type VitalProblem = 'range' | 'pair' | 'order'
export type Problems = Partial<Record<VitalCode, VitalProblem>>
export type Vital = { code: VitalCode; value: number }

const codes = Object.keys(observationLimits) as VitalCode[]

export const celsius = (fahrenheit: number) => Math.round(((fahrenheit - 32) * 5 * 10) / 9) / 10
export const fahrenheit = (degrees: number) => Math.round(((degrees * 9) / 5 + 32) * 10) / 10

/** The least and the most that a field takes, in the unit in which it is typed. */
export function limitsOf(code: VitalCode, unit: TemperatureUnit): { min: number; max: number } {
  const { min, max } = observationLimits[code]
  return code === 'temperature' && unit === 'fahrenheit'
    ? { min: fahrenheit(min), max: fahrenheit(max) }
    : { min, max }
}

const numberOf = (typed: number | string | undefined) =>
  typed === undefined || typed === '' || !Number.isFinite(Number(typed)) ? null : Number(typed)

/** The values that were typed, in the API's units, and what is wrong with each field. */
export function readVitals(typed: Typed, unit: TemperatureUnit): { values: Vital[]; problems: Problems } {
  const problems: Problems = {}
  const values = codes.flatMap((code): Vital[] => {
    const value = numberOf(typed[code])
    if (value === null) return []
    const { min, max } = limitsOf(code, unit)
    if (value < min || value > max) problems[code] = 'range'
    return [{ code, value: code === 'temperature' && unit === 'fahrenheit' ? celsius(value) : value }]
  })
  const of = (code: VitalCode) => values.find((one) => one.code === code)?.value
  const [upper, lower] = [of('blood_pressure_systolic'), of('blood_pressure_diastolic')]
  if (upper === undefined && lower !== undefined) problems.blood_pressure_systolic ??= 'pair'
  if (upper !== undefined && lower === undefined) problems.blood_pressure_diastolic ??= 'pair'
  if (upper !== undefined && lower !== undefined && upper <= lower)
    problems.blood_pressure_systolic ??= 'order'
  return { values, problems }
}

/** A line of the summary: one vital sign, or both values of a blood pressure, with how it went over time. */
export type VitalLine = {
  code: VitalCode | 'blood_pressure'
  text: string
  unit: string
  at: string
  /** Oldest first; of the upper value for a blood pressure. */
  trend: readonly number[]
}

const plain = (value: number) => String(Math.round(value * 10) / 10)

/** The newest of each vital sign with its history, from observations in any order. */
export function vitalLines(observations: readonly Observation[]): VitalLine[] {
  const inTime = observations.toSorted((a, b) => a.effectiveAt.localeCompare(b.effectiveAt))
  return codes.flatMap((code): VitalLine[] => {
    const series = inTime.filter((one) => one.code === code)
    const newest = series.at(-1)
    if (newest === undefined || code === 'blood_pressure_diastolic') return []
    const line = { unit: newest.unit, at: newest.effectiveAt, trend: series.map(({ value }) => value) }
    if (code !== 'blood_pressure_systolic') return [{ ...line, code, text: plain(newest.value) }]
    const lower = inTime.findLast(
      (one) => one.code === 'blood_pressure_diastolic' && one.panelId === newest.panelId,
    )
    const text = lower ? `${plain(newest.value)}/${plain(lower.value)}` : plain(newest.value)
    return [{ ...line, code: 'blood_pressure', text }]
  })
}

/** The points of a line through values, in a box of the given size: the newest at the right edge. */
export function sparkPoints(values: readonly number[], width: number, height: number): string {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const span = most - least || 1
  return values
    .map((value, at) => {
      const x = values.length === 1 ? width : (at / (values.length - 1)) * width
      const y = most === least ? height / 2 : height - ((value - least) / span) * height
      return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`
    })
    .join(' ')
}
