import { z } from 'zod'
import { ById, CalendarDate, Id, Instant, Line, Name } from '../common.ts'
import { endpoint } from '../endpoint.ts'

/** A panel is several single tests that are ordered as one. */
export const LabTestKind = z.enum(['single', 'panel'])
export const ValueKind = z.enum(['numeric', 'choice', 'text'])

export const LabTest = z.object({
  id: Id,
  code: z.string(),
  kind: LabTestKind,
  name: z.string(),
  aliases: z.array(z.string()),
  loinc: z.string().nullable(),
  department: z.string(),
  /** Of a panel: all that its tests need. */
  specimenTypes: z.array(z.string()),
  preparation: z.string(),
  /** Hours from collection to report that are usual; a laboratory's offer says its own. */
  reportingHours: z.int(),
  orderable: z.boolean(),
})
export type LabTest = z.output<typeof LabTest>

/** What is usual for a sex and from an age to another; ages as `28d`, `6m`, `18y`. */
export const ReferenceRange = z.object({
  sex: z.enum(['any', 'female', 'male']),
  ageFrom: z.string(),
  ageTo: z.string().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  expected: z.string().nullable(),
  effectiveFrom: CalendarDate,
})

export const LabTestDetail = LabTest.extend({
  container: z.string().nullable(),
  valueKind: ValueKind.nullable(),
  choices: z.array(z.string()),
  unit: z.string(),
  decimals: z.int(),
  method: z.string(),
  possibleMin: z.number().nullable(),
  possibleMax: z.number().nullable(),
  criticalLow: z.number().nullable(),
  criticalHigh: z.number().nullable(),
  deltaPercent: z.int().nullable(),
  reagents: z.array(z.string()),
  ranges: z.array(ReferenceRange),
  /** Of a panel: its single tests in their order. */
  members: z.array(z.object({ id: Id, code: z.string(), name: z.string() })),
})

export const searchLabTests = endpoint({
  id: 'searchLabTests',
  method: 'GET',
  path: '/v1/lab-tests',
  summary: 'Tests and panels that can be ordered, by name or other name; the common ones without a text.',
  permission: 'public',
  query: z.object({
    text: Line.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  reply: z.object({ items: z.array(LabTest) }),
  errors: [],
})

export const getLabTest = endpoint({
  id: 'getLabTest',
  method: 'GET',
  path: '/v1/lab-tests/:id',
  summary: 'A test with its method, limits and reference ranges, or a panel with its tests.',
  permission: 'public',
  params: ById,
  reply: LabTestDetail,
  errors: ['lab_test_not_found'],
})

export const matchPrescribedTests = endpoint({
  id: 'matchPrescribedTests',
  method: 'GET',
  path: '/v1/prescriptions/:id/lab-tests',
  summary:
    'What a signed prescription asks of a laboratory, with the test of the catalogue that each line means.',
  permission: 'lab_order.place',
  params: ById,
  reply: z.object({
    prescriptionId: Id,
    patientId: Id,
    current: z.boolean(),
    lines: z.array(
      z.object({
        testName: Name,
        note: z.string(),
        /** Null: the words mean nothing in the catalogue; a person has to choose. */
        test: LabTest.nullable(),
      }),
    ),
  }),
  errors: ['prescription_not_found'],
  audit: { action: 'read', record: 'prescription' },
})

export const listPrescribedTests = endpoint({
  id: 'listPrescribedTests',
  method: 'GET',
  path: '/v1/patients/:id/prescribed-lab-tests',
  summary: 'Prescriptions in force of the last ninety days that ask for laboratory tests, newest first.',
  permission: 'lab_order.place',
  params: ById,
  reply: z.object({
    items: z.array(
      z.object({
        prescriptionId: Id,
        signedAt: Instant,
        practitionerName: z.string(),
        tests: z.array(z.string()),
        /** Somebody ordered from it already. */
        ordered: z.boolean(),
      }),
    ),
  }),
  errors: ['patient_not_found'],
  audit: { action: 'read', record: 'prescription' },
})
