import type { ResultFlag } from '@imeds/contracts/lab'
import type { Range } from './interval.ts'

/** What of a test decides whether a value can be, and what it means. */
export type Limits = {
  value_kind: 'numeric' | 'choice' | 'text' | null
  choices: readonly string[]
  unit: string
  decimals: number
  possible_min: number | null
  possible_max: number | null
  critical_low: number | null
  critical_high: number | null
  delta_percent: number | null
}
export type Value = { number: number; text: null } | { number: null; text: string }
export type Problem = 'not_a_number' | 'not_possible' | 'not_a_choice' | 'wrong_unit' | 'empty'

/** One unit written in several ways is one: `g/dl` and `g/dL`, `ug` and `µg`. */
const plainUnit = (unit: string): string =>
  unit
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[µμ]/g, 'u')
    .replace(/\s+/g, '')
    .replace(/cells?\//, '/')

/** Whether a value's unit is the test's; another is refused and never converted. */
export const isUnitOf = (test: Pick<Limits, 'unit'>, said: string): boolean =>
  plainUnit(test.unit) === plainUnit(said)

/** Reads what a person or an analyser wrote. A number is kept as exactly as the test reports it. */
export function readValue(test: Limits, said: string, unit: string): Value | Problem {
  if (said === '') return 'empty'
  if (!isUnitOf(test, unit)) return 'wrong_unit'
  if (test.value_kind === 'text') return { number: null, text: said }
  if (test.value_kind === 'choice') {
    const choice = test.choices.find((one) => one.toLowerCase() === said.toLowerCase())
    return choice ? { number: null, text: choice } : 'not_a_choice'
  }
  if (!/^-?\d{1,9}(\.\d{1,6})?$/.test(said)) return 'not_a_number'
  const number = Number(Number(said).toFixed(test.decimals))
  const possible =
    (test.possible_min === null || number >= test.possible_min) &&
    (test.possible_max === null || number <= test.possible_max)
  return possible ? { number, text: null } : 'not_possible'
}

/** Low or high against the interval, doubled beyond the critical limits; `A` where words are not those expected. */
export function flagOf(
  test: Pick<Limits, 'critical_low' | 'critical_high'>,
  range: Pick<Range, 'low' | 'high' | 'expected'> | undefined,
  { number, text }: Value,
): ResultFlag | null {
  if (text !== null) return range?.expected != null && range.expected !== text ? 'A' : null
  if (test.critical_low !== null && number <= test.critical_low) return 'LL'
  if (test.critical_high !== null && number >= test.critical_high) return 'HH'
  if (range?.low != null && number < range.low) return 'L'
  if (range?.high != null && number > range.high) return 'H'
  return null
}

export const isCritical = (flag: ResultFlag | null): boolean => flag === 'LL' || flag === 'HH'

/** Older results say nothing of a mix-up of tubes. */
export const deltaDays = 90

/** Whether a value differs from the one before by more than the test's share: a question to ask, not an error. */
export function exceedsDelta(
  { delta_percent }: Pick<Limits, 'delta_percent'>,
  { number }: Value,
  previous: { value: number; at: Date } | undefined,
  at: Date,
): boolean {
  if (delta_percent === null || number === null || !previous || previous.value === 0) return false
  if (at.getTime() - previous.at.getTime() > deltaDays * 86_400_000) return false
  return (Math.abs(number - previous.value) / Math.abs(previous.value)) * 100 > delta_percent
}

/** A value as it is printed. */
export const valueText = (test: Pick<Limits, 'decimals'>, { number, text }: Value): string =>
  text ?? number.toFixed(test.decimals)
