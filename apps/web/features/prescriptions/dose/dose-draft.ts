import type { AmountUnit, Dose, Food, Medicine } from '../types.ts'
import { patternOf, readDoseText, type DoseTextProblem } from './dose-text.ts'

export type DoseKind = Dose['timing']['kind']
/** A dose as it stands in the fields, half typed perhaps; numbers are texts while their field is empty. */
export type DoseDraft = {
  kind: DoseKind
  /** `1-0-1` */
  pattern: string
  amount: number | string
  everyHours: number | string
  maxPerDay: number | string
  amountUnit: AmountUnit
  food: Food
  days: number | string
}
export type DoseGap = 'pattern' | 'amount' | 'everyHours' | 'maxPerDay' | 'days'
export type ReadDose = { ok: true; dose: Dose } | { ok: false; gap: DoseGap; problem?: DoseTextProblem }

type Packed = Pick<Medicine, 'packUnit' | 'form' | 'strength' | 'route'>

/** In which units this medicine can be dosed, the usual one first; others the server refuses. */
export function unitsOf({ packUnit, form, strength, route }: Packed): [AmountUnit, ...AmountUnit[]] {
  switch (packUnit) {
    case 'ml':
      if (/^\d+ IU\/ml$/.test(strength)) return ['unit', 'ml']
      if (form.includes('drops')) return ['drop', 'ml']
      return route === 'oral' || route === 'oromucosal' || form === 'injection'
        ? ['ml']
        : ['application', 'ml']
    case 'g':
      return route === 'oral' ? ['g'] : ['application', 'g']
    case 'puff':
      return ['puff']
    case 'tablet':
    case 'capsule':
      return ['tablet']
    default:
      return ['unit']
  }
}

/** A dose that says nothing yet: what to take is the doctor's word alone. */
export const emptyDose = (medicine: Packed): DoseDraft => ({
  kind: 'daily',
  pattern: '',
  amount: '',
  everyHours: '',
  maxPerDay: '',
  amountUnit: unitsOf(medicine)[0],
  food: 'any',
  days: '',
})

const within = (typed: number | string, least: number, most: number, whole = true): number | null => {
  if (typed === '') return null
  const value = Number(typed)
  return value >= least && value <= most && (!whole || Number.isInteger(value)) ? value : null
}

/** The dose that the fields say, or the first field that keeps it from being one. */
export function readDose(draft: DoseDraft): ReadDose {
  const timing = readTiming(draft)
  if ('gap' in timing) return { ok: false, ...timing }
  const days = draft.kind === 'once' ? 1 : within(draft.days, 1, 365)
  if (days === null) return { ok: false, gap: 'days' }
  return { ok: true, dose: { timing, amountUnit: draft.amountUnit, food: draft.food, days } }
}

function readTiming(draft: DoseDraft): Dose['timing'] | { gap: DoseGap; problem?: DoseTextProblem } {
  if (draft.kind === 'daily') {
    const read = readDoseText(draft.pattern)
    return read.ok ? read.timing : { gap: 'pattern', problem: read.problem }
  }
  const amount = within(draft.amount, 0.001, 1000, false)
  if (amount === null) return { gap: 'amount' }
  if (draft.kind === 'once') return { kind: 'once', amount }
  if (draft.kind === 'interval') {
    const everyHours = within(draft.everyHours, 1, 744)
    return everyHours === null ? { gap: 'everyHours' } : { kind: 'interval', amount, everyHours }
  }
  const maxPerDay = within(draft.maxPerDay, 1, 24)
  return maxPerDay === null ? { gap: 'maxPerDay' } : { kind: 'as_needed', amount, maxPerDay }
}

/** The fields that say a dose. */
export function toDoseDraft({ timing, amountUnit, food, days }: Dose): DoseDraft {
  const fields = {
    kind: timing.kind,
    pattern: '',
    amount: '',
    everyHours: '',
    maxPerDay: '',
    amountUnit,
    food,
    days,
  }
  return timing.kind === 'daily' ? { ...fields, pattern: patternOf(timing) } : { ...fields, ...timing }
}

/** Takes what was typed into the pattern: food and length said there move into their own fields. */
export function withPattern(draft: DoseDraft, typed: string): DoseDraft {
  const read = readDoseText(typed)
  if (!read.ok || (read.food === undefined && read.days === undefined)) return { ...draft, pattern: typed }
  return {
    ...draft,
    pattern: patternOf(read.timing),
    food: read.food ?? draft.food,
    days: read.days ?? draft.days,
  }
}

export const dayTimes = ['morning', 'noon', 'evening', 'night'] as const
export type DayTime = (typeof dayTimes)[number]

/** The amounts at the times of a day, as far as the pattern can be read. */
export function amountsOf({ pattern }: DoseDraft): Record<DayTime, number> {
  const read = readDoseText(pattern)
  if (!read.ok) return { morning: 0, noon: 0, evening: 0, night: 0 }
  const { morning, noon, evening, night } = read.timing
  return { morning, noon, evening, night }
}

/** Switches one time of the day on or off; on takes the amount of the other times, or one. */
export function withTimeToggled(draft: DoseDraft, time: DayTime): DoseDraft {
  const amounts = amountsOf(draft)
  const usual = Math.max(...Object.values(amounts)) || 1
  const changed = { ...amounts, [time]: amounts[time] > 0 ? 0 : usual }
  const nothing = Object.values(changed).every((amount) => amount === 0)
  return { ...draft, pattern: nothing ? '' : patternOf({ kind: 'daily', ...changed }) }
}
