import { expect, it } from 'vitest'
import { statusAfter } from './moderation-rules.ts'

it('publishes and rejects what waits, takes down what was published, and leaves the rest', () => {
  expect(statusAfter('waiting', 'publish')).toBe('published')
  expect(statusAfter('waiting', 'reject')).toBe('rejected')
  expect(statusAfter('published', 'reject')).toBe('rejected')
  expect(statusAfter('published', 'publish')).toBeNull()
  expect(statusAfter('rejected', 'publish')).toBeNull()
  expect(statusAfter('rejected', 'reject')).toBeNull()
  expect(statusAfter(null, 'publish')).toBeNull()
  expect(statusAfter(null, 'reject')).toBeNull()
})
