import { z } from 'zod'
import { ById, CalendarDate, Done, Id, Instant, Line } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { complaint } from '../field-codes.ts'

/** Added by whom and when; removing says "entered in error", nothing is deleted. */
const Entry = z.object({ id: Id, recordedAt: Instant, abilities: z.object({ remove: z.boolean() }) })

export const NewAllergy = z.object({
  substance: Line.min(1),
  reaction: Line.nullable().optional(),
  severity: z.enum(['mild', 'moderate', 'severe']).nullable().optional(),
})
export const Allergy = Entry.extend({
  substance: z.string(),
  reaction: z.string().nullable(),
  severity: z.enum(['mild', 'moderate', 'severe']).nullable(),
})

export const NewCondition = z.object({
  name: Line.min(1),
  since: CalendarDate.nullable().optional(),
  clinicalStatus: z.enum(['active', 'resolved']).optional(),
})
export const Condition = Entry.extend({
  name: z.string(),
  since: CalendarDate.nullable(),
  clinicalStatus: z.enum(['active', 'resolved']),
})

/** A medicine that the patient takes, as told; prescriptions are kept elsewhere. */
export const NewMedicationStatement = z
  .object({
    medicine: Line.min(1),
    dosage: Line.nullable().optional(),
    since: CalendarDate.nullable().optional(),
    endedOn: CalendarDate.nullable().optional(),
  })
  .refine(({ since, endedOn }) => !since || !endedOn || since <= endedOn, {
    path: ['endedOn'],
    ...complaint('before_start'),
  })
export const MedicationStatement = Entry.extend({
  medicine: z.string(),
  dosage: z.string().nullable(),
  since: CalendarDate.nullable(),
  endedOn: CalendarDate.nullable(),
})

const listOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item) })
const read = {
  method: 'GET',
  permission: 'record.read',
  params: ById,
  errors: ['patient_not_found'],
} as const
const add = {
  method: 'POST',
  permission: 'record.write',
  params: ById,
  errors: ['patient_not_found'],
  idempotency: 'required',
} as const
const remove = {
  method: 'DELETE',
  permission: 'record.write',
  params: ById.extend({ entryId: Id }),
  reply: Done,
  errors: ['patient_not_found', 'entry_not_found', 'entry_of_another'],
} as const

export const listAllergies = endpoint({
  ...read,
  id: 'listAllergies',
  path: '/v1/patients/:id/allergies',
  summary: 'What the patient does not tolerate.',
  reply: listOf(Allergy),
  audit: { action: 'read', record: 'allergy_intolerance' },
})
export const addAllergy = endpoint({
  ...add,
  id: 'addAllergy',
  path: '/v1/patients/:id/allergies',
  summary: 'Adds something that the patient does not tolerate.',
  body: NewAllergy,
  reply: Allergy,
  audit: { action: 'create', record: 'allergy_intolerance' },
})
export const removeAllergy = endpoint({
  ...remove,
  id: 'removeAllergy',
  path: '/v1/patients/:id/allergies/:entryId',
  summary: 'Marks an allergy as entered in error.',
  audit: { action: 'delete', record: 'allergy_intolerance' },
})

export const listConditions = endpoint({
  ...read,
  id: 'listConditions',
  path: '/v1/patients/:id/conditions',
  summary: 'Existing and past diseases.',
  reply: listOf(Condition),
  audit: { action: 'read', record: 'condition' },
})
export const addCondition = endpoint({
  ...add,
  id: 'addCondition',
  path: '/v1/patients/:id/conditions',
  summary: 'Adds an existing or past disease.',
  body: NewCondition,
  reply: Condition,
  audit: { action: 'create', record: 'condition' },
})
export const removeCondition = endpoint({
  ...remove,
  id: 'removeCondition',
  path: '/v1/patients/:id/conditions/:entryId',
  summary: 'Marks a disease as entered in error.',
  audit: { action: 'delete', record: 'condition' },
})

export const listMedicationStatements = endpoint({
  ...read,
  id: 'listMedicationStatements',
  path: '/v1/patients/:id/medicines',
  summary: 'Medicines that the patient takes or took, as told.',
  reply: listOf(MedicationStatement),
  audit: { action: 'read', record: 'medication_statement' },
})
export const addMedicationStatement = endpoint({
  ...add,
  id: 'addMedicationStatement',
  path: '/v1/patients/:id/medicines',
  summary: 'Adds a medicine that the patient takes.',
  body: NewMedicationStatement,
  reply: MedicationStatement,
  audit: { action: 'create', record: 'medication_statement' },
})
export const removeMedicationStatement = endpoint({
  ...remove,
  id: 'removeMedicationStatement',
  path: '/v1/patients/:id/medicines/:entryId',
  summary: 'Marks a medicine as entered in error.',
  audit: { action: 'delete', record: 'medication_statement' },
})
