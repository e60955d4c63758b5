import { observationLimits } from '@imeds/contracts/patients'
import type { Code } from './measures.ts'

/** What stands in the fields; numbers as they were typed, empty when not measured. */
export type VitalsValues = {
  systolic: string | number
  diastolic: string | number
  heartRate: string | number
  temperature: string | number
  temperatureUnit: 'Cel' | 'far'
  oxygen: string | number
  glucose: string | number
  glucoseWhen: 'fasting' | 'random'
  weight: string | number
  when: string
}

export const emptyVitals: VitalsValues = {
  systolic: '',
  diastolic: '',
  heartRate: '',
  temperature: '',
  temperatureUnit: 'Cel',
  oxygen: '',
  glucose: '',
  glucoseWhen: 'fasting',
  weight: '',
  when: '',
}

export type Field = 'systolic' | 'diastolic' | 'heartRate' | 'temperature' | 'oxygen' | 'glucose' | 'weight'
const fields: readonly Field[] = [
  'systolic',
  'diastolic',
  'heartRate',
  'temperature',
  'oxygen',
  'glucose',
  'weight',
]

/** Under which code a field's value is kept. */
export const codeOf = (field: Field, { glucoseWhen }: Pick<VitalsValues, 'glucoseWhen'>): Code =>
  ({
    systolic: 'blood_pressure_systolic',
    diastolic: 'blood_pressure_diastolic',
    heartRate: 'heart_rate',
    temperature: 'temperature',
    oxygen: 'oxygen_saturation',
    glucose: glucoseWhen === 'fasting' ? 'glucose_fasting' : 'glucose_random',
    weight: 'weight',
  })[field] as Code

const toCelsius = (fahrenheit: number) => ((fahrenheit - 32) * 5) / 9
const toFahrenheit = (celsius: number) => (celsius * 9) / 5 + 32
const round = (value: number) => Math.round(value * 10) / 10

/** The limits of a field in the unit in which it is typed. */
export function limitsOf(field: Field, values: VitalsValues): { min: number; max: number; unit: string } {
  const { min, max, unit } = observationLimits[codeOf(field, values)]
  if (field !== 'temperature') return { min, max, unit }
  return values.temperatureUnit === 'far'
    ? { min: toFahrenheit(min), max: toFahrenheit(max), unit: '°F' }
    : { min, max, unit: '°C' }
}

export type VitalsProblem =
  | { key: 'range'; min: number; max: number; unit: string }
  | { key: 'both' | 'order' | 'nothing' }

/** What must be put right before the values can be sent, by field. */
export function problemsOfVitals(values: VitalsValues): Partial<Record<Field, VitalsProblem>> {
  const given = fields.filter((field) => values[field] !== '')
  if (given.length === 0) return { systolic: { key: 'nothing' } }
  const found: Partial<Record<Field, VitalsProblem>> = {}
  for (const field of given) {
    const { min, max, unit } = limitsOf(field, values)
    const value = Number(values[field])
    if (!(value >= min && value <= max)) found[field] = { key: 'range', min, max, unit }
  }
  const { systolic, diastolic } = values
  if (systolic === '' && diastolic !== '') found.systolic = { key: 'both' }
  else if (diastolic === '' && systolic !== '') found.diastolic = { key: 'both' }
  else if (systolic !== '' && Number(systolic) <= Number(diastolic)) found.diastolic ??= { key: 'order' }
  return found
}

/** The values as they are kept, temperatures in °C to a tenth. */
export const toObservations = (values: VitalsValues): { code: Code; value: number }[] =>
  fields
    .filter((field) => values[field] !== '')
    .map((field) => {
      const typed = Number(values[field])
      const fahrenheit = field === 'temperature' && values.temperatureUnit === 'far'
      return { code: codeOf(field, values), value: fahrenheit ? round(toCelsius(typed)) : typed }
    })
