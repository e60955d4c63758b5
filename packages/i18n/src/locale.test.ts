import { expect, it } from 'vitest'
import { acceptedLocale, toLocale } from './locale.ts'

it.each([
  ['te-IN,te;q=0.9,en;q=0.8', 'te'],
  ['ta-IN, hi;q=0.7, en;q=0.9', 'en'],
  ['fr, de;q=0.5', 'en'],
  ['hi;q=0, te;q=0.1', 'te'],
  ['', 'en'],
  [undefined, 'en'],
] as const)('reads %s as %s', (header, locale) => {
  expect(acceptedLocale(header)).toBe(locale)
})

it('takes only languages that exist', () => {
  expect(toLocale('hi')).toBe('hi')
  expect(toLocale('xx')).toBe('en')
  expect(toLocale(null)).toBe('en')
})
