import { createHash } from 'node:crypto'
import { locales, messagesFor } from '@imeds/i18n'
import { expect, it } from 'vitest'
import { guestTextVersions } from './guest-text.ts'

const digestOf: Record<string, string> = {
  'guest-1': 'f1824929358dac92',
  'guest-1-hi': '45048475575e577b',
  'guest-1-te': '8cb2c0882c921af5',
}

it.each(locales)('records a version that stands for exactly these words in %s', (locale) => {
  const { points, agree } = messagesFor(locale).callGuest.page
  const words = JSON.stringify([Object.values(points), agree])
  expect(createHash('sha256').update(words).digest('hex').slice(0, 16)).toBe(
    digestOf[guestTextVersions[locale]],
  )
})
