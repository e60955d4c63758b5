import { hasLived } from './age.ts'

export type Range = {
  sex: 'any' | 'female' | 'male'
  age_from: string
  age_to: string | null
  low: number | null
  high: number | null
  expected: string | null
}
export type Person = { gender: string; birthDate: string }

/** The range that counts for a person on the day of collection: that of their sex before one for all. */
export function rangeFor<R extends Range>(ranges: readonly R[], person: Person, on: string): R | undefined {
  const { gender, birthDate } = person
  const fitting = ranges.filter(
    ({ sex, age_from, age_to }) =>
      (sex === 'any' || sex === gender) &&
      hasLived(birthDate, age_from, on) &&
      (age_to === null || !hasLived(birthDate, age_to, on)),
  )
  return fitting.find(({ sex }) => sex !== 'any') ?? fitting[0]
}

/** An interval as it is printed: `13.0 – 17.0`, `up to 5.0`, `90 or more`, or the words that are expected. */
export function intervalText(
  range: Pick<Range, 'low' | 'high' | 'expected'> | undefined,
  decimals: number,
): string {
  if (!range) return ''
  const { low, high, expected } = range
  if (expected !== null) return expected
  if (low === null) return high === null ? '' : `up to ${high.toFixed(decimals)}`
  return high === null
    ? `${low.toFixed(decimals)} or more`
    : `${low.toFixed(decimals)} – ${high.toFixed(decimals)}`
}
