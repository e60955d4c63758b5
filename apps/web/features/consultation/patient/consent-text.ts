import type { Locale } from '@imeds/i18n'

/**
 * The version of the words under `consultation.consent` that a patient agreed to, in the language they were read in; it
 * is recorded with the consent. Other words need another version: the test beside this file knows the words of each.
 */
export const consentTextVersions: Record<Locale, string> = {
  en: 'tele-2026-1',
  hi: 'tele-2026-1-hi',
  te: 'tele-2026-1-te',
}
