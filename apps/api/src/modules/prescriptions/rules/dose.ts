/** What an amount counts. `unit` is one piece of anything, or one IU where the strength is in IU per ml. */
export const amountUnits = ['tablet', 'ml', 'drop', 'puff', 'g', 'application', 'unit'] as const
export type AmountUnit = (typeof amountUnits)[number]

export const foods = ['before', 'after', 'with', 'any'] as const
export type Food = (typeof foods)[number]

/** When the medicine is taken; amounts are in the dose's `amountUnit`, to a thousandth. */
export type Timing =
  | { kind: 'daily'; morning: number; noon: number; evening: number; night: number }
  | { kind: 'interval'; amount: number; everyHours: number }
  | { kind: 'as_needed'; amount: number; maxPerDay: number }
  | { kind: 'once'; amount: number }
export type DailyTiming = Extract<Timing, { kind: 'daily' }>

/** How a medicine is to be taken. `days` is how long; 1 for `once`. */
export type Dose = { timing: Timing; amountUnit: AmountUnit; food: Food; days: number }

export type DoseProblem = { code: DoseProblemCode; text: string }
export type DoseProblemCode =
  | 'nothing_taken'
  | 'amount_out_of_range'
  | 'interval_out_of_range'
  | 'times_out_of_range'
  | 'days_out_of_range'

/** Each amount of one day, or of one taking where the day is not fixed. */
export const amountsOf = (timing: Timing): number[] =>
  timing.kind === 'daily' ? [timing.morning, timing.noon, timing.evening, timing.night] : [timing.amount]

/** What is wrong with a dose before any medicine is looked at, or nothing. */
export function doseProblem({ timing, days }: Dose): DoseProblem | null {
  const amounts = amountsOf(timing)
  if (amounts.some((amount) => !isAmount(amount)))
    return { code: 'amount_out_of_range', text: 'An amount lies between 0 and 1000, to a thousandth.' }
  if (amounts.every((amount) => amount === 0))
    return { code: 'nothing_taken', text: 'At least one amount must be more than nothing.' }
  if (timing.kind === 'interval' && !isWhole(timing.everyHours, 1, 24 * 31))
    return { code: 'interval_out_of_range', text: 'The interval is 1 to 744 whole hours.' }
  if (timing.kind === 'as_needed' && !isWhole(timing.maxPerDay, 1, 24))
    return { code: 'times_out_of_range', text: 'At most 1 to 24 times a day.' }
  if (!isWhole(days, 1, 365) || (timing.kind === 'once' && days !== 1))
    return { code: 'days_out_of_range', text: 'The length is 1 to 365 whole days, 1 for a single dose.' }
  return null
}

const isAmount = (amount: number) =>
  amount >= 0 && amount <= 1000 && Math.abs(amount * 1000 - Math.round(amount * 1000)) < 1e-6
const isWhole = (value: number, least: number, most: number) =>
  Number.isInteger(value) && value >= least && value <= most

/** The dose as a prescription says it: `1-0-1 after food for 5 days`. */
export function doseText({ timing, amountUnit, food, days }: Dose): string {
  const parts = [
    takingText(timing, amountUnit),
    foodTexts[food],
    timing.kind === 'once' ? '' : lengthText(days),
  ]
  return parts.filter((part) => part !== '').join(' ')
}

/** The times of a day as India writes them: `1-0-1`, or `1-1-1-1` when something is taken in the evening. */
export const dailyPattern = ({ morning, noon, evening, night }: DailyTiming, unit: AmountUnit): string =>
  (evening === 0 ? [morning, noon, night] : [morning, noon, evening, night])
    .map((amount) => amountText(amount, unit))
    .join('-')

function takingText(timing: Timing, unit: AmountUnit): string {
  switch (timing.kind) {
    case 'daily':
      return unit === 'tablet'
        ? dailyPattern(timing, unit)
        : `${dailyPattern(timing, unit)} ${plural(unit, 2)}`
    case 'interval':
      return `${withUnit(timing.amount, unit)} ${intervalText(timing.everyHours)}`
    case 'as_needed':
      return `${withUnit(timing.amount, unit)} when needed, at most ${timesText(timing.maxPerDay)} a day,`
    case 'once':
      return `${withUnit(timing.amount, unit)} once`
  }
}

const foodTexts: Record<Food, string> = {
  before: 'before food',
  after: 'after food',
  with: 'with food',
  any: '',
}
const lengthText = (days: number) => `for ${days} ${days === 1 ? 'day' : 'days'}`
const timesText = (times: number) => (times === 1 ? 'once' : `${times} times`)

const intervalText = (hours: number) => {
  if (hours === 24) return 'once a day'
  if (hours === 48) return 'every other day'
  if (hours === 168) return 'once a week'
  if (hours % 24 === 0) return `every ${hours / 24} days`
  return hours === 1 ? 'every hour' : `every ${hours} hours`
}

const withUnit = (amount: number, unit: AmountUnit) => `${amountText(amount, unit)} ${plural(unit, amount)}`

/** A unit's name for so many of it. */
export const plural = (unit: string, amount: number): string =>
  unit === 'ml' || unit === 'g' || amount <= 1
    ? unit
    : unit.endsWith('y')
      ? `${unit.slice(0, -1)}ies`
      : `${unit}s`

const quarters = new Map([
  [0.25, '¼'],
  [0.5, '½'],
  [0.75, '¾'],
])

/** An amount as people write it: `1½` of a tablet, `1.5` of ml or g. */
export function amountText(amount: number, unit: string): string {
  const whole = Math.floor(amount)
  const quarter = quarters.get(amount - whole)
  if (quarter !== undefined && unit !== 'ml' && unit !== 'g')
    return whole === 0 ? quarter : `${whole}${quarter}`
  return String(Math.round(amount * 1000) / 1000)
}
