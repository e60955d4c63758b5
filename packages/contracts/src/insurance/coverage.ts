import { z } from 'zod'
import { ById, CalendarDate, Done, Id, Instant, Line, Paise } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { complaint } from '../field-codes.ts'
import { ContentType } from '../files/purposes.ts'

export const CoverageKind = z.enum(['individual', 'family', 'group', 'government'])
/** Whether a policy holds today. */
export const CoverageStatus = z.enum(['coming', 'active', 'ended'])

const fields = {
  /** Who pays: the insurer or the scheme. */
  payer: Line.min(2),
  policyNumber: Line.min(1),
  /** The member's number on the card. */
  memberId: Line.min(1).nullable(),
  kind: CoverageKind,
  periodStart: CalendarDate,
  /** The last day. */
  periodEnd: CalendarDate,
  sumInsuredPaise: Paise.min(1).nullable(),
}
export const NewCoverage = z.object(fields).refine(({ periodStart, periodEnd }) => periodStart <= periodEnd, {
  path: ['periodEnd'],
  ...complaint('before_start'),
})

export const Coverage = z.object({
  id: Id,
  patientId: Id,
  ...fields,
  status: CoverageStatus,
  /** Pictures or PDFs of the card and the policy. */
  cards: z.array(z.object({ fileId: Id, contentType: ContentType })),
  recordedAt: Instant,
  abilities: z.object({ remove: z.boolean() }),
})

export const listCoverages = endpoint({
  id: 'listCoverages',
  method: 'GET',
  path: '/v1/patients/:id/coverages',
  summary: 'The insurance policies of a patient, those that hold first.',
  permission: 'coverage.read',
  params: ById,
  reply: z.object({ items: z.array(Coverage) }),
  errors: ['patient_not_found'],
  audit: { action: 'read', record: 'coverage' },
})
export const addCoverage = endpoint({
  id: 'addCoverage',
  method: 'POST',
  path: '/v1/patients/:id/coverages',
  summary: 'Adds an insurance policy.',
  permission: 'coverage.write',
  params: ById,
  body: NewCoverage,
  reply: Coverage,
  errors: ['patient_not_found', 'coverage_exists', 'coverages_full'],
  idempotency: 'required',
  audit: { action: 'create', record: 'coverage' },
})
export const addCoverageCard = endpoint({
  id: 'addCoverageCard',
  method: 'POST',
  path: '/v1/coverages/:id/cards',
  summary: 'Puts an uploaded picture or PDF of the card to a policy.',
  permission: 'coverage.write',
  params: ById,
  body: z.object({ fileId: Id }),
  reply: Coverage,
  errors: ['coverage_not_found', 'file_not_found', 'file_taken'],
  idempotency: 'required',
  audit: { action: 'update', record: 'coverage' },
})
export const removeCoverage = endpoint({
  id: 'removeCoverage',
  method: 'DELETE',
  path: '/v1/coverages/:id',
  summary: 'Takes a policy away; claims on it stay.',
  permission: 'coverage.write',
  params: ById,
  reply: Done,
  errors: ['coverage_not_found'],
  audit: { action: 'delete', record: 'coverage' },
})
