import { createHash } from 'node:crypto'
import { locales, messagesFor } from '@imeds/i18n'
import { expect, it } from 'vitest'
import { shareTextVersions } from './share-text.ts'

const digestOf: Record<string, string> = {
  '2026-12': 'e6b98c0bc343dc4d',
  '2026-12-hi': '3e5ff561995c8ff7',
  '2026-12-te': 'd2acd129097202d4',
}

it.each(locales)('records a version that stands for exactly these words in %s', (locale) => {
  const { consent } = messagesFor(locale).records.share
  expect(createHash('sha256').update(consent).digest('hex').slice(0, 16)).toBe(
    digestOf[shareTextVersions[locale]],
  )
})
