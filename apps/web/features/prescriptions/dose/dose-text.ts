import type { DailyTiming, Food } from '../types.ts'

export type DoseTextProblem = 'missing' | 'parts' | 'amount' | 'nothing' | 'words'
export type DoseText =
  | { ok: true; timing: DailyTiming; food?: Food; days?: number }
  | { ok: false; problem: DoseTextProblem }

const abbreviations: Record<string, string> = {
  od: '1-0-0',
  bd: '1-0-1',
  bid: '1-0-1',
  tds: '1-1-1',
  tid: '1-1-1',
  qid: '1-1-1-1',
  qds: '1-1-1-1',
  hs: '0-0-1',
}
const foods: Record<string, Food> = {
  before: 'before',
  ac: 'before',
  after: 'after',
  pc: 'after',
  with: 'with',
}
const spans: Record<string, number> = {
  d: 1,
  day: 1,
  days: 1,
  w: 7,
  week: 7,
  weeks: 7,
  month: 30,
  months: 30,
}
const quarters: Record<string, number> = { '¼': 0.25, '½': 0.5, '¾': 0.75 }
const words = /^(?:food|for|x|tabs?|tablets?|capsules?|ml|drops?|puffs?|units?|g)$/
const mostAmount = 1000

/** `1`, `2.5`, `½`, `1½`, `1/2`; nothing else. */
function amountOf(text: string): number | null {
  const fraction = /^(?:(\d+)&)?(\d+)\/([1-9]\d*)$/.exec(text)
  if (fraction) return Number(fraction[1] ?? 0) + Number(fraction[2]) / Number(fraction[3])
  const plain = /^(\d*(?:\.\d{1,3})?)([¼½¾])?$/.exec(text)
  if (plain === null || text === '') return null
  return Number(plain[1] ?? 0) + (quarters[plain[2] ?? ''] ?? 0)
}

/**
 * Reads what a doctor types: `1-0-1`, `1-1-1-1`, `½-0-1½`, BD, and behind it, in any order, food and length
 * (`1-0-1 pc 5d`). Three parts are morning, noon and night; four have the evening too.
 */
export function readDoseText(typed: string): DoseText {
  const [first = '', ...rest] = typed
    .trim()
    .toLowerCase()
    .replaceAll(/\s*[-–—+]\s*/g, '-')
    .replaceAll(/(\d)\s+(\d+\/\d)/g, '$1&$2')
    .replaceAll(/(\d)\s*(d|days?|w|weeks?|months?)\b/g, '$1$2')
    .replaceAll(/\bx\s*(\d)/g, '$1')
    .split(/\s+/)
  if (first === '') return { ok: false, problem: 'missing' }
  const parts = (abbreviations[first.replaceAll('.', '')] ?? first).split('-')
  if (parts.length !== 3 && parts.length !== 4) return { ok: false, problem: 'parts' }
  const amounts = parts.map(amountOf)
  if (amounts.some((amount) => amount === null || amount > mostAmount))
    return { ok: false, problem: 'amount' }
  if (amounts.every((amount) => amount === 0)) return { ok: false, problem: 'nothing' }
  const said = readWords(rest)
  if (said === null) return { ok: false, problem: 'words' }
  const [morning, noon, third, fourth] = amounts.map((amount) => Math.round((amount ?? 0) * 1000) / 1000)
  const timing: DailyTiming = {
    kind: 'daily',
    morning: morning ?? 0,
    noon: noon ?? 0,
    evening: fourth === undefined ? 0 : (third ?? 0),
    night: fourth ?? third ?? 0,
  }
  return { ok: true, timing, ...said }
}

function readWords(rest: readonly string[]): { food?: Food; days?: number } | null {
  const said: { food?: Food; days?: number } = {}
  for (const word of rest.map((one) => one.replace(/,$/, ''))) {
    const length = /^(\d{1,3})([a-z]+)$/.exec(word)
    const days = Number(length?.[1]) * (spans[length?.[2] ?? ''] ?? Number.NaN)
    if (foods[word] !== undefined && said.food === undefined) said.food = foods[word]
    else if (days >= 1 && days <= 365 && said.days === undefined) said.days = days
    else if (!words.test(word)) return null
  }
  return said
}

/** An amount as people write it: `1½`, `2.5`, `10`. */
export function amountText(amount: number): string {
  const whole = Math.floor(amount)
  const glyph = Object.entries(quarters).find(([, part]) => part === amount - whole)?.[0]
  if (glyph !== undefined) return whole === 0 ? glyph : `${whole}${glyph}`
  return String(Math.round(amount * 1000) / 1000)
}

/** `1-0-1`, or `1-1-1-1` where something is taken in the evening. */
export const patternOf = ({ morning, noon, evening, night }: DailyTiming): string =>
  (evening === 0 ? [morning, noon, night] : [morning, noon, evening, night]).map(amountText).join('-')
