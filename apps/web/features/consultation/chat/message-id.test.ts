import { expect, it } from 'vitest'
import { newMessageId } from './message-id.ts'

it('is a UUID of version 7', () => {
  expect(newMessageId()).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
})

it('begins with its time, so that ids sort as they were made', () => {
  const made = Date.UTC(2026, 11, 7, 4)
  expect(Number.parseInt(newMessageId(made).replaceAll('-', '').slice(0, 12), 16)).toBe(made)
  expect(newMessageId(made) < newMessageId(made + 1)).toBe(true)
})

it('differs each time', () => {
  expect(new Set(Array.from({ length: 100 }, () => newMessageId(0))).size).toBe(100)
})
