import { expect, it } from 'vitest'
import { letterOf } from './letter.ts'

it('never gives two queues of a day one letter', () => {
  const letters = Array.from({ length: 702 }, (_, index) => letterOf(index))
  expect(letters.slice(0, 3)).toEqual(['A', 'B', 'C'])
  expect([letters[25], letters[26], letters[701]]).toEqual(['Z', 'AA', 'ZZ'])
  expect(new Set(letters).size).toBe(702)
  expect(() => letterOf(702)).toThrow('at most 702')
})
