import { expect, test } from 'vitest'
import { byAge, nextRange, toRanges, typedRanges } from './typed-ranges.ts'

const range = { sex: 'any', ageFrom: '0d', ageTo: '12m', low: 0, high: null, expected: null } as const

test('a bound of nought is a bound, an empty one is none', () => {
  expect(toRanges(typedRanges([range]), true)).toEqual([range])
})

test('a test of words sends no numbers', () => {
  const [typed] = typedRanges([{ ...range, low: null, expected: 'Negative' }])
  expect(toRanges([{ ...typed!, low: 3 }], false)).toEqual([{ ...range, low: null, expected: 'Negative' }])
})

test('the next line begins where the last one ends', () => {
  expect(nextRange([])).toMatchObject({ key: 0, sex: 'any', ageFrom: '0d' })
  expect(nextRange(typedRanges([{ ...range, sex: 'male' }]))).toMatchObject({
    key: 1,
    sex: 'male',
    ageFrom: '12m',
    ageTo: '',
  })
})

test('months come before years, and days before both', () => {
  const ages = ['6m', '5y', '28d', '0d']
  const sorted = byAge(ages.map((ageFrom) => ({ ...range, ageFrom })))
  expect(sorted.map(({ ageFrom }) => ageFrom)).toEqual(['0d', '28d', '6m', '5y'])
})
