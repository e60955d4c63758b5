import { intlLocales, type Locale } from './locale.ts'

const formats = new Map<string, Intl.NumberFormat>()

function rupees(locale: Locale, whole: boolean): Intl.NumberFormat {
  const key = `${locale}${whole}`
  const digits = whole ? 0 : 2
  const made =
    formats.get(key) ??
    new Intl.NumberFormat(intlLocales[locale], {
      style: 'currency',
      currency: 'INR',
      numberingSystem: 'latn',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
  formats.set(key, made)
  return made
}

/** An amount of paise in rupees with Indian grouping: `₹1,23,456.50`; whole rupees carry no decimals: `₹500`. */
export function formatMoney(paise: number, locale: Locale = 'en'): string {
  if (!Number.isSafeInteger(paise)) throw new RangeError(`Money is whole paise, not ${paise}`)
  return rupees(locale, paise % 100 === 0).format(paise / 100)
}
