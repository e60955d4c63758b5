import type { Locale } from '@imeds/i18n'

/** The version of `records.share.consent` in the language it was read in; the test beside this file knows its words. */
export const shareTextVersions: Record<Locale, string> = { en: '2026-12', hi: '2026-12-hi', te: '2026-12-te' }
