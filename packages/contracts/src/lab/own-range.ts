import { z } from 'zod'
import { CalendarDate, Id, Instant, Line } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { ReferenceRange } from './test.ts'

/** In completed days, months or years: `28d`, `6m`, `18y`. */
export const Age = z.string().regex(/^\d{1,3}[dmy]$/, 'must be an age such as 28d, 6m or 18y')
const Bound = z.number().min(-1e9).max(1e9).nullable()

export const OwnRange = z.object({
  sex: ReferenceRange.shape.sex,
  ageFrom: Age,
  ageTo: Age.nullable(),
  low: Bound,
  high: Bound,
  /** The words that are usual, for a test without numbers. */
  expected: Line.min(1).nullable(),
})

export const OwnRangeSet = z.object({
  id: Id,
  effectiveFrom: CalendarDate,
  source: z.string(),
  ranges: z.array(OwnRange),
  recordedBy: z.string(),
  recordedAt: Instant,
})

const OwnRanges = z.object({
  /** What counts today: the laboratory's own when it is not null, else the catalogue's. */
  current: Id.nullable(),
  /** Newest first. */
  sets: z.array(OwnRangeSet),
})
const OfTest = z.object({ id: Id, testId: Id })

export const getOwnRanges = endpoint({
  id: 'getOwnRanges',
  method: 'GET',
  path: '/v1/laboratories/:id/tests/:testId/ranges',
  summary: "A laboratory's own reference ranges of a test, with those of before and of later.",
  permission: 'lab.manage',
  params: OfTest,
  reply: OwnRanges,
  errors: ['laboratory_not_found', 'lab_test_not_found'],
})

export const addOwnRanges = endpoint({
  id: 'addOwnRanges',
  method: 'POST',
  path: '/v1/laboratories/:id/tests/:testId/ranges',
  summary:
    'Sets the reference ranges of a test anew from a day on, today or later; without any, those of the catalogue count again. Results that were entered keep theirs.',
  permission: 'lab.manage',
  params: OfTest,
  body: z.object({
    effectiveFrom: CalendarDate,
    source: Line.min(3),
    ranges: z.array(OwnRange).max(40),
  }),
  reply: OwnRanges,
  errors: ['laboratory_not_found', 'lab_test_not_found', 'ranges_not_valid'],
  idempotency: 'required',
  audit: { action: 'create', record: 'lab_range' },
})
