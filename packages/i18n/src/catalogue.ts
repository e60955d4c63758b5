import { en } from './en/index.ts'
import { hi } from './hi/index.ts'
import type { Locale } from './locale.ts'
import { withFallback, type Messages, type Translation } from './overlay.ts'
import { te } from './te/index.ts'

const translations: Record<Locale, Translation> = { en: {}, hi, te }

/** The complete catalogue in a language: what is not yet translated is English. */
export function messagesFor(locale: Locale): Messages {
  return locale === 'en' ? en : withFallback(translations[locale])
}

/** Only what a language says differently; small enough to send to a browser that holds the English already. */
export function translationOf(locale: Locale): Translation {
  return translations[locale]
}
