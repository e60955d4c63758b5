import { createHash } from 'node:crypto'
import { locales, messagesFor } from '@imeds/i18n'
import { expect, it } from 'vitest'
import { consentTextVersions } from './consent-text.ts'

const digestOf: Record<string, string> = {
  'tele-2026-1': 'dc89a3cad2824b77',
  'tele-2026-1-hi': '9a484b5d4ef920fa',
  'tele-2026-1-te': '1136cdfbf42b7b83',
}

it.each(locales)('records a version that stands for exactly these words in %s', (locale) => {
  const { lead, points, minor, agree } = messagesFor(locale).consultation.consent
  const words = JSON.stringify([lead, Object.values(points), minor, agree])
  expect(createHash('sha256').update(words).digest('hex').slice(0, 16)).toBe(
    digestOf[consentTextVersions[locale]],
  )
})
