/** The kinds of bills; each has a series of its own. */
export type Series = 'bill_of_supply' | 'tax_invoice' | 'credit_note'
/** What is numbered without gaps: bills, and the receipts of what was paid for them. */
export type Numbered = Series | 'receipt'

/**
 * The Indian financial year (April to March) that an instant falls in, in a clinic's time zone:
 * `2627` from 1 April 2026 to 31 March 2027.
 */
export function financialYearOf(instant: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: 'numeric' }).formatToParts(
    instant,
  )
  const part = (type: 'year' | 'month') => Number(parts.find((one) => one.type === type)?.value)
  const first = part('month') >= 4 ? part('year') : part('year') - 1
  return [first, first + 1].map((year) => String(year % 100).padStart(2, '0')).join('')
}

const shapes: Record<Numbered, { mark: string; digits: number }> = {
  bill_of_supply: { mark: '/', digits: 6 },
  tax_invoice: { mark: 'T', digits: 6 },
  credit_note: { mark: '/C', digits: 5 },
  receipt: { mark: 'R', digits: 6 },
}

/**
 * The number that a document carries: `KPH/2627/000042`, a tax invoice `KPH/2627T000042`, a credit note
 * `KPH/2627/C00042`, a receipt `KPH/2627R000042`. At most 16 characters, as rule 46 of the CGST Rules demands, since a facility's code has at most 4.
 * @throws when the series of the year is used up, rather than break that rule.
 */
export function documentNumber(
  series: Numbered,
  facilityCode: string,
  financialYear: string,
  ordinal: number,
): string {
  const { mark, digits } = shapes[series]
  const serial = String(ordinal).padStart(digits, '0')
  if (ordinal < 1 || serial.length > digits)
    throw new Error(`The ${series} series of ${facilityCode} in ${financialYear} has no number ${ordinal}.`)
  const number = `${facilityCode}/${financialYear}${mark}${serial}`
  if (number.length > 16) throw new Error(`${number} is longer than 16 characters.`)
  return number
}
