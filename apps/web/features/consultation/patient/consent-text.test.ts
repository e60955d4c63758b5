import { createHash } from 'node:crypto'
import { messagesFor } from '@imeds/i18n'
import { expect, it } from 'vitest'
import { consentTextVersion } from './consent-text.ts'

const digestOf: Record<string, string> = {
  'tele-2026-1': 'dc89a3cad2824b77',
}

it('records a version that stands for exactly these words', () => {
  const { lead, points, minor, agree } = messagesFor('en').consultation.consent
  const words = JSON.stringify([lead, Object.values(points), minor, agree])
  expect(createHash('sha256').update(words).digest('hex').slice(0, 16)).toBe(digestOf[consentTextVersion])
})
