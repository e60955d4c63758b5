import { expect, it } from 'vitest'
import { initialsOf } from './initials.ts'

it.each([
  ['Asha Menon', 'AM'],
  ['Dr. Asha Lakshmi Menon', 'AM'],
  ['asha', 'A'],
  ['किरण शर्मा', 'किश'],
  ['  ', ''],
])('%s is drawn as %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})
