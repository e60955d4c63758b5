import type { Range } from '../results/interval.ts'
import { dateOfAge } from '../results/age.ts'

type Measured = { value_kind: 'numeric' | 'choice' | 'text' | null; choices: readonly string[] }
export type RangeProblem =
  | 'ages_backwards'
  | 'ages_overlap'
  | 'bounds_backwards'
  | 'bounds_missing'
  | 'not_a_choice'

// Ages are compared as the days on which somebody has lived so long; any birthday does.
const born = '2000-01-01'
const day = (age: string | null): string => (age === null ? '9999-12-31' : dateOfAge(born, age))

/** What is wrong with a set of ranges, by its lines; two that count for one person at once would leave the flag to chance. */
export function checkRanges(
  test: Measured,
  ranges: readonly Range[],
): { index: number; problem: RangeProblem }[] {
  return ranges.flatMap((range, index) => {
    const problem =
      problemOf(test, range) ?? (overlaps(range, ranges.slice(0, index)) ? 'ages_overlap' : null)
    return problem ? [{ index, problem }] : []
  })
}

function problemOf({ value_kind, choices }: Measured, { low, high, expected, age_from, age_to }: Range) {
  if (day(age_from) >= day(age_to)) return 'ages_backwards' as const
  if (value_kind !== 'numeric') {
    if (expected === null || low !== null || high !== null) return 'bounds_missing' as const
    return value_kind === 'choice' && !choices.includes(expected) ? ('not_a_choice' as const) : null
  }
  if (expected !== null || (low === null && high === null)) return 'bounds_missing' as const
  return low !== null && high !== null && low > high ? ('bounds_backwards' as const) : null
}

const overlaps = (range: Range, others: readonly Range[]): boolean =>
  others.some(
    (other) =>
      other.sex === range.sex &&
      day(other.age_from) < day(range.age_to) &&
      day(range.age_from) < day(other.age_to),
  )
