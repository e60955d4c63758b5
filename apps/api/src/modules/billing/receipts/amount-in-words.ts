const small = [
  '',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
/** The Indian scale, largest first. */
const scale = [
  { size: 10_000_000, name: 'crore' },
  { size: 100_000, name: 'lakh' },
  { size: 1000, name: 'thousand' },
  { size: 100, name: 'hundred' },
]

/**
 * An amount as a receipt writes it out: `Rupees one lakh two thousand three hundred four and fifty paise only`.
 * @throws for what is not whole paise above nothing.
 */
export function amountInWords(paise: number): string {
  if (!Number.isSafeInteger(paise) || paise <= 0) throw new RangeError(`${paise} is no amount to write out.`)
  const rupees = (paise - (paise % 100)) / 100
  const rest = paise % 100
  if (rupees === 0) return `${capital(inWords(rest))} paise only`
  return `${rupees === 1 ? 'Rupee' : 'Rupees'} ${inWords(rupees)}${rest > 0 ? ` and ${inWords(rest)} paise` : ''} only`
}

function inWords(count: number): string {
  if (count < 20) return small[count]!
  if (count < 100) return [tens[Math.floor(count / 10)]!, small[count % 10]!].filter(Boolean).join('-')
  const { size, name } = scale.find((one) => count >= one.size)!
  return [inWords(Math.floor(count / size)), name, inWords(count % size)].filter(Boolean).join(' ')
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)
