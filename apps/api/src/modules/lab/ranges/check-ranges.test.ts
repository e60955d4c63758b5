import { describe, expect, it } from 'vitest'
import type { Range } from '../results/interval.ts'
import { checkRanges } from './check-ranges.ts'

const numeric = { value_kind: 'numeric' as const, choices: [] }
const range = (over: Partial<Range> = {}): Range => ({
  sex: 'any',
  age_from: '0d',
  age_to: null,
  low: 1,
  high: 2,
  expected: null,
  ...over,
})
const problems = (ranges: Range[], test: Parameters<typeof checkRanges>[0] = numeric) =>
  checkRanges(test, ranges).map(({ index, problem }) => `${index} ${problem}`)

describe('a set of ranges', () => {
  it('may be one for all, one for each sex, one age after the other, or none', () => {
    expect(problems([])).toEqual([])
    expect(problems([range({ high: null })])).toEqual([])
    expect(
      problems([
        range({ age_to: '12m' }),
        range({ age_from: '1y' }),
        range({ sex: 'female', age_from: '18y' }),
        range({ sex: 'male', age_from: '18y' }),
      ]),
    ).toEqual([])
  })

  it.each([
    ['ages_backwards', range({ age_from: '18y', age_to: '6m' })],
    ['ages_backwards', range({ age_from: '12m', age_to: '1y' })],
    ['bounds_missing', range({ low: null, high: null })],
    ['bounds_missing', range({ expected: 'Negative' })],
    ['bounds_backwards', range({ low: 3 })],
  ])('is refused where %s', (problem, one) => {
    expect(problems([one])).toEqual([`0 ${problem}`])
  })

  it('is refused where two count for one person', () => {
    expect(problems([range({ age_to: '18y' }), range({ age_from: '17y' })])).toEqual(['1 ages_overlap'])
    expect(problems([range(), range()])).toEqual(['1 ages_overlap'])
  })

  it('of words names one of the choices', () => {
    const choice = { value_kind: 'choice' as const, choices: ['Negative', 'Positive'] }
    const expected = (said: string | null) => [range({ low: null, high: null, expected: said })]
    expect(problems(expected('Negative'), choice)).toEqual([])
    expect(problems(expected('Blue'), choice)).toEqual(['0 not_a_choice'])
    expect(problems(expected(null), choice)).toEqual(['0 bounds_missing'])
    expect(problems([range()], choice)).toEqual(['0 bounds_missing'])
  })
})
