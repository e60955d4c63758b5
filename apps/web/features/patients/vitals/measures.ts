import type { ReplyOf } from '@imeds/contracts'
import { observationLimits, type listLatestObservations } from '@imeds/contracts/patients'

export type Observation = ReplyOf<typeof listLatestObservations>['items'][number]
export type Code = Observation['code']

/** What people measure; some of it in two values. */
export const measures = [
  'blood_pressure',
  'glucose',
  'weight',
  'heart_rate',
  'temperature',
  'oxygen_saturation',
  'respiratory_rate',
  'height',
] as const
export type Measure = (typeof measures)[number]

export const codesOf: Record<Measure, readonly Code[]> = {
  blood_pressure: ['blood_pressure_systolic', 'blood_pressure_diastolic'],
  glucose: ['glucose_fasting', 'glucose_random'],
  weight: ['weight'],
  heart_rate: ['heart_rate'],
  temperature: ['temperature'],
  oxygen_saturation: ['oxygen_saturation'],
  respiratory_rate: ['respiratory_rate'],
  height: ['height'],
}

/** The unit as it is written: `Cel` is UCUM's name for °C. */
export const unitOf = (measure: Measure): string => {
  const [code] = codesOf[measure]
  const unit = code ? observationLimits[code].unit : ''
  return unit === 'Cel' ? '°C' : unit
}

/** Values that were taken together. */
export type Reading = {
  panelId: string
  at: string
  values: Partial<Record<Code, number>>
  removable: boolean
}

/** Observations sorted into readings, newest first. */
export function readingsOf(observations: readonly Observation[]): Reading[] {
  const byPanel = Map.groupBy(observations, ({ panelId }) => panelId)
  return [...byPanel]
    .flatMap(([panelId, together]) => {
      const [first] = together
      if (!first) return []
      const values = Object.fromEntries(together.map(({ code, value }) => [code, value]))
      return [
        {
          panelId,
          at: first.effectiveAt,
          values,
          removable: together.every(({ abilities }) => abilities.remove),
        },
      ]
    })
    .sort((a, b) => b.at.localeCompare(a.at))
}

/** What a reading says of a measure, `120/80` or `72`; null when nothing. */
export function figureOf(measure: Measure, { values }: Pick<Reading, 'values'>): string | null {
  const numbers = codesOf[measure].map((code) => values[code])
  if (measure === 'blood_pressure')
    return numbers.every((value) => value !== undefined) ? numbers.join('/') : null
  return numbers.find((value) => value !== undefined)?.toString() ?? null
}

const steps = [1, 2, 2.5, 5, 10]
/** Round numbers that cover a span, about `count` of them. */
export function ticksOver(min: number, max: number, count = 4): number[] {
  const span = max - min || Math.max(1, Math.abs(max) * 0.1)
  const raw = span / count
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = power * (steps.find((factor) => factor * power >= raw) ?? 10)
  const first = Math.floor(min / step) * step
  const last = Math.ceil(max / step) * step
  const ticks = Array.from({ length: Math.round((last - first) / step) + 1 }, (_, at) => first + at * step)
  // 0.1 + 0.2
  return (ticks.length > 1 ? ticks : [first, first + step]).map((tick) => Number(tick.toFixed(6)))
}
