/** The languages of the interface, in the order in which they are offered. */
export const locales = ['en', 'hi', 'te'] as const
export type Locale = (typeof locales)[number]
export const defaultLocale: Locale = 'en'

/** Each language in its own words, as a switch shows it. */
export const localeNames: Record<Locale, string> = { en: 'English', hi: 'हिन्दी', te: 'తెలుగు' }

/** The BCP 47 tag for numbers and dates: Indian grouping everywhere. */
export const intlLocales = { en: 'en-IN', hi: 'hi-IN', te: 'te-IN' } as const satisfies Record<Locale, string>

/** The locale that a cookie, header or profile names, or the default. */
export function toLocale(value: string | null | undefined): Locale {
  return locales.find((locale) => locale === value) ?? defaultLocale
}

/** The best locale for an `Accept-Language` header: the first of ours in the order of the reader's weights. */
export function acceptedLocale(header: string | null | undefined): Locale {
  const wishes = (header ?? '')
    .split(',')
    .map((wish) => {
      const [tag = '', ...parameters] = wish.trim().toLowerCase().split(';')
      const weight = parameters.find((parameter) => parameter.trim().startsWith('q='))
      return { language: tag.split('-')[0], weight: weight ? Number(weight.trim().slice(2)) : 1 }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
  for (const { language } of wishes) {
    const match = locales.find((locale) => locale === language)
    if (match) return match
  }
  return defaultLocale
}
