import { z } from 'zod'
import { ById, Done, Id, Instant, page, PageQuery } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { complaint } from '../field-codes.ts'

export const ObservationCode = z.enum([
  'blood_pressure_systolic',
  'blood_pressure_diastolic',
  'heart_rate',
  'temperature',
  'oxygen_saturation',
  'respiratory_rate',
  'glucose_fasting',
  'glucose_random',
  'weight',
  'height',
])

/** The one unit of each vital sign, and what a living body can show: beyond it somebody mistyped. */
export const observationLimits: Record<
  z.output<typeof ObservationCode>,
  { unit: string; min: number; max: number }
> = {
  blood_pressure_systolic: { unit: 'mmHg', min: 40, max: 300 },
  blood_pressure_diastolic: { unit: 'mmHg', min: 20, max: 200 },
  heart_rate: { unit: '/min', min: 20, max: 300 },
  temperature: { unit: 'Cel', min: 25, max: 45 },
  oxygen_saturation: { unit: '%', min: 40, max: 100 },
  respiratory_rate: { unit: '/min', min: 4, max: 90 },
  glucose_fasting: { unit: 'mg/dL', min: 10, max: 1500 },
  glucose_random: { unit: 'mg/dL', min: 10, max: 1500 },
  weight: { unit: 'kg', min: 0.3, max: 500 },
  height: { unit: 'cm', min: 20, max: 260 },
}

const Value = z.object({ code: ObservationCode, value: z.number() })
type Values = readonly z.output<typeof Value>[]

type Complaint = { path: (string | number)[] } & ReturnType<typeof complaint>
/** What is wrong with values that were taken together, each by its place. */
export function complaintsAbout(values: Values): Complaint[] {
  const at = (code: string) => values.findIndex((one) => one.code === code)
  const complaints: Complaint[] = values.flatMap(({ code, value }, index) => {
    const { min, max, unit } = observationLimits[code]
    const where = ['values', index]
    if (at(code) !== index) return [{ path: [...where, 'code'], ...complaint('twice') }]
    if (value < min || value > max)
      return [{ path: [...where, 'value'], ...complaint('out_of_range', { min, max, unit }) }]
    return []
  })
  const [systolic, diastolic] = [at('blood_pressure_systolic'), at('blood_pressure_diastolic')]
  if (systolic < 0 !== diastolic < 0)
    complaints.push({
      path: ['values', Math.max(systolic, diastolic), 'code'],
      ...complaint('pressure_incomplete'),
    })
  else if (systolic >= 0 && values[systolic]!.value <= values[diastolic]!.value)
    complaints.push({
      path: ['values', diastolic, 'value'],
      ...complaint('pressure_reversed'),
    })
  return complaints
}

/** Vital signs that were taken together. */
export const NewObservations = z
  .object({
    values: z.array(Value).min(1).max(10),
    /** When they were taken; now when left out. Never in the future. */
    effectiveAt: Instant.optional(),
  })
  .superRefine(({ values }, context) => {
    for (const found of complaintsAbout(values)) context.addIssue({ code: 'custom', ...found })
  })

export const Observation = z.object({
  id: Id,
  /** Shared by the values that were taken together. */
  panelId: Id,
  code: ObservationCode,
  value: z.number(),
  unit: z.string(),
  effectiveAt: Instant,
  abilities: z.object({ remove: z.boolean() }),
})

export const recordObservations = endpoint({
  id: 'recordObservations',
  method: 'POST',
  path: '/v1/patients/:id/observations',
  summary: 'Records vital signs that were taken together, both values of a blood pressure included.',
  permission: 'record.write',
  params: ById,
  body: NewObservations,
  reply: z.object({ panelId: Id, items: z.array(Observation) }),
  errors: ['patient_not_found'],
  idempotency: 'required',
  audit: { action: 'create', record: 'observation' },
})

export const listObservations = endpoint({
  id: 'listObservations',
  method: 'GET',
  path: '/v1/patients/:id/observations',
  summary: 'Vital signs over time, newest first.',
  permission: 'record.read',
  params: ById,
  query: PageQuery.extend({
    code: ObservationCode.optional(),
    from: Instant.optional(),
    to: Instant.optional(),
  }),
  reply: page(Observation),
  errors: ['patient_not_found'],
  audit: { action: 'read', record: 'observation' },
})

export const listLatestObservations = endpoint({
  id: 'listLatestObservations',
  method: 'GET',
  path: '/v1/patients/:id/observations/latest',
  summary: 'The newest value of each vital sign.',
  permission: 'record.read',
  params: ById,
  reply: z.object({ items: z.array(Observation) }),
  errors: ['patient_not_found'],
  audit: { action: 'read', record: 'observation' },
})

export const removeObservations = endpoint({
  id: 'removeObservations',
  method: 'DELETE',
  path: '/v1/patients/:id/observations/:panelId',
  summary: 'Marks values that were taken together as entered in error.',
  permission: 'record.write',
  params: ById.extend({ panelId: Id }),
  reply: Done,
  errors: ['patient_not_found', 'entry_not_found', 'entry_of_another'],
  audit: { action: 'delete', record: 'observation' },
})
