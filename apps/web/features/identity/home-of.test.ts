import { expect, it } from 'vitest'
import { homeOf } from './home-of.ts'

it('leads each role to a page that its guard lets it see', () => {
  expect(homeOf('practitioner')).toBe('/practice')
  expect(homeOf('admin')).toBe('/admin')
  expect(homeOf('front_desk')).toBe('/desk')
  expect(homeOf('patient')).toBe('/')
  expect(homeOf(null)).toBe('/')
})
