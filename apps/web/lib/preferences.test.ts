import { expect, it } from 'vitest'
import { localeFrom, toScheme } from './preferences.ts'

it('prefers the chosen language to the browser’s', () => {
  expect(localeFrom('te', 'hi')).toBe('te')
  expect(localeFrom(undefined, 'hi-IN,en;q=0.5')).toBe('hi')
  expect(localeFrom('klingon', 'hi')).toBe('en')
})

it('follows the device until a scheme was chosen', () => {
  expect(toScheme(undefined)).toBe('auto')
  expect(toScheme('dark')).toBe('dark')
  expect(toScheme('"><script>')).toBe('auto')
})
