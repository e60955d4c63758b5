import type { DailyTiming, Food } from './dose.ts'

export type ParsedDose =
  | { ok: true; timing: DailyTiming; food: Food; days: number | null }
  | { ok: false; code: DoseNotation; text: string }
export type DoseNotation =
  | 'pattern_missing'
  | 'parts_wrong'
  | 'amount_unreadable'
  | 'nothing_taken'
  | 'words_unknown'

/**
 * Reads what a doctor types: `1-0-1`, `1-1-1-1`, `½-0-½`, `1+0+1`, BD, with food and length if they follow
 * (`1-0-1 after food for 5 days`, `TDS pc x 5d`). Three parts are morning, noon and night; four have the evening too.
 */
export function parseDose(written: string): ParsedDose {
  const [pattern = '', ...words] = written
    .trim()
    .toLowerCase()
    .replace(/\s*[-–—+]\s*/g, '-')
    .replace(/(\d)\s+(\d+\/\d)/g, '$1&$2')
    .split(/\s+/)
  const parts = (abbreviations.get(pattern.replaceAll('.', '')) ?? pattern).split('-')
  if (parts.length === 1) return wrong('pattern_missing', 'Write the times of a day as 1-0-1 or 1-1-1-1.')
  if (parts.length !== 3 && parts.length !== 4)
    return wrong('parts_wrong', `${parts.length} times were given: write three (1-0-1) or four (1-1-1-1).`)
  const amounts = parts.map(amountOf)
  const bad = amounts.findIndex((amount) => amount === null)
  if (bad !== -1) return wrong('amount_unreadable', `"${parts[bad]}" is no amount: write 1, ½, 1½ or 2.5.`)
  if (amounts.every((amount) => amount === 0))
    return wrong('nothing_taken', 'At least one amount must be more than nothing.')

  const rest = (units.test(words[0] ?? '') ? words.slice(1) : words).join(' ')
  const said = foodAndLength.exec(rest)
  if (said === null)
    return wrong('words_unknown', `"${rest}" was not understood: write after food for 5 days.`)
  const [morning, noon, evening, night] = [
    ...amounts.slice(0, 2),
    ...(amounts.length === 3 ? [0] : []),
    ...amounts.slice(2),
  ]
  return {
    ok: true,
    timing: {
      kind: 'daily',
      morning: morning ?? 0,
      noon: noon ?? 0,
      evening: evening ?? 0,
      night: night ?? 0,
    },
    food: foodWords.get(said.groups?.['food'] ?? '') ?? 'any',
    days: daysOf(said.groups?.['count'], said.groups?.['span']),
  }
}

const wrong = (code: DoseNotation, text: string): ParsedDose => ({ ok: false, code, text })

const units = /^(tablets?|capsules?|ml|drops?|puffs?|g|applications?|units?)$/
const foodAndLength =
  /^(?<food>before food|after food|with food|ac|pc|cc)?,? ?(?:(?:for |x ?)?(?<count>\d{1,3}) ?(?<span>d|days?|w|weeks?|months?))?$/
const foodWords = new Map<string, Food>([
  ['before food', 'before'],
  ['ac', 'before'],
  ['after food', 'after'],
  ['pc', 'after'],
  ['with food', 'with'],
  ['cc', 'with'],
])
const abbreviations = new Map([
  ['od', '1-0-0'],
  ['bd', '1-0-1'],
  ['bid', '1-0-1'],
  ['tds', '1-1-1'],
  ['tid', '1-1-1'],
  ['qid', '1-1-1-1'],
  ['qds', '1-1-1-1'],
  ['hs', '0-0-1'],
])
const glyphs: Record<string, number> = { '½': 0.5, '¼': 0.25, '¾': 0.75 }

function amountOf(written: string): number | null {
  const mixed = /^(?:(\d+)&)?(\d+)\/([1-9]\d*)$/.exec(written)
  if (mixed) return inRange(Number(mixed[1] ?? 0) + Number(mixed[2]) / Number(mixed[3]))
  const plain = /^(\d*(?:\.\d{1,3})?)([½¼¾])?$/.exec(written)
  if (!plain || written === '') return null
  return inRange(Number(plain[1]) + (glyphs[plain[2] ?? ''] ?? 0))
}
const inRange = (value: number) => (value <= 1000 ? Math.round(value * 1000) / 1000 : null)

const daysOf = (count: string | undefined, span = '') => {
  if (count === undefined) return null
  return Number(count) * (span.startsWith('w') ? 7 : span.startsWith('m') ? 30 : 1)
}
