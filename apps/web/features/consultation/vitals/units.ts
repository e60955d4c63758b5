import type { TemperatureUnit, VitalCode } from './vitals.ts'

const units = {
  blood_pressure_systolic: 'mmHg',
  blood_pressure_diastolic: 'mmHg',
  blood_pressure: 'mmHg',
  heart_rate: 'perMinute',
  oxygen_saturation: 'percent',
  respiratory_rate: 'perMinute',
  glucose_fasting: 'glucose',
  glucose_random: 'glucose',
  weight: 'kilogram',
  height: 'centimetre',
} as const satisfies Record<Exclude<VitalCode, 'temperature'> | 'blood_pressure', string>

/** The message that names the unit of a vital sign. */
export const unitOf = (code: VitalCode | 'blood_pressure', temperature: TemperatureUnit = 'celsius') =>
  code === 'temperature' ? temperature : units[code]
