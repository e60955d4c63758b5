import { expect, it } from 'vitest'
import { codeIn, partsOf } from './parts-of.ts'

it('finds the code, not part of a longer number', () => {
  expect(codeIn('482913 is your IMEDS code.')).toBe('482913')
  expect(codeIn('Call +919000000001.')).toBeNull()
  expect(codeIn('Nothing here.')).toBeNull()
})

it('sets addresses apart and loses no letter', () => {
  const body = 'Sign in at http://localhost:3000/sign-in now'
  const parts = partsOf(body)
  expect(parts).toEqual([
    { text: 'Sign in at ' },
    { link: 'http://localhost:3000/sign-in' },
    { text: ' now' },
  ])
  expect(parts.map((part) => ('link' in part ? part.link : part.text)).join('')).toBe(body)
})
