import type { Locale } from '@imeds/i18n'

/**
 * The version of the words under `callGuest.page` that a guest agreed to, in the language they were read in; it is
 * recorded with the acceptance. Other words need another version: the test beside this file knows the words of each.
 */
export const guestTextVersions: Record<Locale, string> = { en: 'guest-1', hi: 'guest-1-hi', te: 'guest-1-te' }
