/** Country codes that the field offers, India's first; a number with another one is kept as it is typed. */
export const countryCodes = ['+91', '+1', '+44', '+61', '+65', '+94', '+880', '+971', '+974', '+977'] as const

export type PhoneParts = { country: string; national: string }

/** Splits what stands in a value or was pasted: `+91 98123 45678`, `0091…`, `098123 45678`, `98123-45678`. */
export function splitPhone(typed: string, country = '+91'): PhoneParts {
  const compact = typed.replaceAll(/[^\d+]/g, '').replace(/^00/, '+')
  if (!compact.startsWith('+')) return { country, national: compact.replaceAll('+', '').replace(/^0+/, '') }
  const known = countryCodes.filter((code) => compact.startsWith(code)).sort((a, b) => b.length - a.length)[0]
  const code = known ?? compact.slice(0, 3)
  return { country: code, national: compact.slice(code.length).replaceAll('+', '') }
}

/** The number in E.164, or an empty text while nothing is typed. */
export function joinPhone({ country, national }: PhoneParts): string {
  return national === '' ? '' : `${country}${national}`
}
