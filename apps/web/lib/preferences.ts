import { acceptedLocale, toLocale, type Locale } from '@imeds/i18n/locale'

/** What a visitor chose about the look; cookies, so that the server renders it right the first time. */
export const localeCookie = 'imeds-locale'
export const schemeCookie = 'imeds-scheme'

export type SchemeChoice = 'light' | 'dark' | 'auto'

/** The chosen scheme, or the device's where nothing was chosen. */
export function toScheme(value: string | undefined): SchemeChoice {
  return value === 'light' || value === 'dark' ? value : 'auto'
}

/** The chosen language; before a choice, the best one for the browser's languages. */
export function localeFrom(cookie: string | undefined, acceptLanguage: string | null): Locale {
  return cookie === undefined ? acceptedLocale(acceptLanguage) : toLocale(cookie)
}

/** Keeps a choice for a year. Only in a browser. */
export function remember(cookie: string, value: string): void {
  const secure = location.protocol === 'https:' ? '; Secure' : ''
  document.cookie = `${cookie}=${value}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`
}
