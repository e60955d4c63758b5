import { createHash } from 'node:crypto'
import { messagesFor } from '@imeds/i18n'
import { expect, it } from 'vitest'
import { guestTextVersion } from './guest-text.ts'

const digestOf: Record<string, string> = { 'guest-1': 'f1824929358dac92' }

it('records a version that stands for exactly these words', () => {
  const { points, agree } = messagesFor('en').callGuest.page
  const words = JSON.stringify([Object.values(points), agree])
  expect(createHash('sha256').update(words).digest('hex').slice(0, 16)).toBe(digestOf[guestTextVersion])
})
