/** What somebody typed into the one search box, by its looks. */
export type SearchText = {
  /** 14 digits, with or without dashes. */
  abhaNumber?: string
  /** The last digits of a telephone number, four or more. */
  phoneEnding?: string
  /** `BAN-1042`, or `1042` where the facility is known. */
  patientNumber?: number
  /** Anything with letters. */
  name?: string
}

const highestNumber = 2_147_483_647

/** Reads digits as every number that they may be, and letters as a name. `code` is the facility's. */
export function readSearch(text: string, code: string): SearchText {
  const said = text.trim()
  const digits = said.replaceAll(/\D/g, '')
  const prefixed = new RegExp(`^${code}[\\s-]*(\\d{1,9})$`, 'i').exec(said)
  if (prefixed) return { patientNumber: Number(prefixed[1]) }
  if (/\p{L}/u.test(said)) return { name: said.toLowerCase().replaceAll(/\s+/g, ' ') }
  if (!/^[+\d\s().-]+$/.test(said)) return {}
  return {
    ...(digits.length === 14 ? { abhaNumber: digits } : {}),
    // With the country's code or without: an Indian number is known by its last ten digits.
    ...(digits.length >= 4 && digits.length <= 15 ? { phoneEnding: digits.slice(-10) } : {}),
    ...(digits.length > 0 && digits.length <= 10 && Number(digits) <= highestNumber
      ? { patientNumber: Number(digits) }
      : {}),
  }
}
