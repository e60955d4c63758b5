import type { Range } from './range-table.tsx'

/** A range as it is typed; empty is no bound. */
export type TypedRange = {
  key: number
  sex: Range['sex']
  ageFrom: string
  ageTo: string
  low: string | number
  high: string | number
  expected: string
}

export const typedRanges = (ranges: readonly Range[]): TypedRange[] =>
  ranges.map(({ sex, ageFrom, ageTo, low, high, expected }, key) => ({
    key,
    sex,
    ageFrom,
    ageTo: ageTo ?? '',
    low: low ?? '',
    high: high ?? '',
    expected: expected ?? '',
  }))

const bound = (typed: string | number): number | null => (typed === '' ? null : Number(typed))

/** What is sent; a test of words has no numbers, and one of numbers no words. */
export const toRanges = (typed: readonly TypedRange[], numeric: boolean): Range[] =>
  typed.map(({ sex, ageFrom, ageTo, low, high, expected }) => ({
    sex,
    ageFrom: ageFrom.trim().toLowerCase(),
    ageTo: ageTo.trim().toLowerCase() || null,
    low: numeric ? bound(low) : null,
    high: numeric ? bound(high) : null,
    expected: numeric ? null : expected || null,
  }))

/** One more line, where the last one ends. */
export function nextRange(typed: readonly TypedRange[]): TypedRange {
  const last = typed.at(-1)
  return {
    key: Math.max(-1, ...typed.map(({ key }) => key)) + 1,
    sex: last?.sex ?? 'any',
    ageFrom: last?.ageTo || '0d',
    ageTo: '',
    low: '',
    high: '',
    expected: '',
  }
}

const days = { d: 1, m: 30.4, y: 365.25 }
const inDays = (age: string): number =>
  Number(age.slice(0, -1)) * (days[age.slice(-1) as keyof typeof days] ?? 1)

/** By sex, then the youngest first. */
export const byAge = (ranges: readonly Range[]): Range[] =>
  ranges.toSorted((a, b) => a.sex.localeCompare(b.sex) || inDays(a.ageFrom) - inDays(b.ageFrom))
