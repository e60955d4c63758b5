import { expect, it } from 'vitest'
import { readCode, spaced } from './code.ts'

it.each([
  ['0123456789ABCDEFGHJK', '0123456789ABCDEFGHJK'],
  [' 01234-56789 abcde-fghjk ', '0123456789ABCDEFGHJK'],
  ['O1234567B9ABCDEFGHJl', '01234567B9ABCDEFGHJ1'],
])('%j is the code %s', (typed, code) => {
  expect(readCode(typed)).toBe(code)
})

it.each(['', '0123456789ABCDEFGHJ', '0123456789ABCDEFGHJKM', '0123456789ABCDEFGHJU', '../../../etc/passwd'])(
  '%j is none',
  (typed) => {
    expect(readCode(typed)).toBeNull()
  },
)

it('is shown in groups', () => {
  expect(spaced('0123456789ABCDEFGHJK')).toBe('01234 56789 ABCDE FGHJK')
})
