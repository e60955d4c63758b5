import { z } from 'zod'
import { ById, Done, Id, Instant, Line } from '../common.ts'
import { endpoint } from '../endpoint.ts'

export const SpecimenStatus = z.enum(['ordered', 'collected', 'received', 'rejected'])
export type SpecimenStatus = z.output<typeof SpecimenStatus>
export const RejectReason = z.enum([
  'haemolysed',
  'clotted',
  'insufficient',
  'wrong_container',
  'unlabelled',
  'leaked',
  'too_old',
  'contaminated',
  'other',
])

export const Specimen = z.object({
  id: Id,
  specimenType: z.string(),
  container: z.string(),
  status: SpecimenStatus,
  /** The number on the tube's label; null until it is collected. */
  accession: z.string().nullable(),
  collectedAt: Instant.nullable(),
  receivedAt: Instant.nullable(),
  rejectedAt: Instant.nullable(),
  rejectReason: RejectReason.nullable(),
  rejectNote: z.string().nullable(),
  /** What the reader of the report must know of its quality. */
  qualityNote: z.string().nullable(),
  tests: z.array(z.string()),
})
export type Specimen = z.output<typeof Specimen>

const step = { permission: 'lab.operate', params: ById, status: 200, reply: Done } as const

export const collectSpecimen = endpoint({
  ...step,
  id: 'collectSpecimen',
  method: 'POST',
  path: '/v1/specimens/:id/collection',
  summary: 'Says that a tube was filled, and gives it its number.',
  reply: Specimen,
  body: z.object({
    /** Now when left out; never later. */
    collectedAt: Instant.optional(),
  }),
  errors: ['specimen_not_found', 'wrong_status'],
  audit: { action: 'update', record: 'specimen' },
})

export const receiveSpecimen = endpoint({
  ...step,
  id: 'receiveSpecimen',
  method: 'POST',
  path: '/v1/specimens/:id/receipt',
  summary: 'Says that a tube came to the bench in a state to be measured.',
  reply: Specimen,
  body: z.object({ qualityNote: Line.nullable().default(null) }),
  errors: ['specimen_not_found', 'wrong_status'],
  audit: { action: 'update', record: 'specimen' },
})

export const rejectSpecimen = endpoint({
  ...step,
  id: 'rejectSpecimen',
  method: 'POST',
  path: '/v1/specimens/:id/rejection',
  summary: 'Rejects a tube with a reason; another has to be collected in its place.',
  reply: Specimen,
  body: z.object({ reason: RejectReason, note: Line.default('') }),
  errors: ['specimen_not_found', 'wrong_status'],
  audit: { action: 'update', record: 'specimen' },
})

export const downloadSpecimenLabel = endpoint({
  id: 'downloadSpecimenLabel',
  method: 'GET',
  path: '/v1/specimens/:id/label',
  summary: 'The label of a tube as PDF, with its number as a Code 128 barcode.',
  permission: 'lab.operate',
  params: ById,
  reply: z.string().meta({ format: 'binary' }),
  errors: ['specimen_not_found', 'wrong_status'],
  audit: { action: 'read', record: 'specimen' },
})
