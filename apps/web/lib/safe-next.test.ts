import { expect, it } from 'vitest'
import { safeNext, withNext } from './safe-next.ts'

it('keeps a path of ours with its search', () => {
  expect(safeNext('/appointments?day=2027-02-14')).toBe('/appointments?day=2027-02-14')
})

it.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  'javascript:alert(1)',
  '',
  null,
  undefined,
])('goes home instead of %j', (next) => {
  expect(safeNext(next)).toBe('/')
})

it('takes the page along that is to follow', () => {
  expect(withNext('/register', '/book?practitioner=1')).toBe('/register?next=%2Fbook%3Fpractitioner%3D1')
  expect(withNext('/register', undefined)).toBe('/register')
})
