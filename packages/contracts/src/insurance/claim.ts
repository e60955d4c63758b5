import { z } from 'zod'
import { ById, Id, Instant, Line, Name, page, PageQuery, Paise, Text } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { event } from '../event.ts'
import { ContentType } from '../files/purposes.ts'

/** `query`: the insurer asks something. `closed`: nothing more comes. */
export const ClaimStatus = z.enum([
  'draft',
  'submitted',
  'query',
  'approved',
  'partly_approved',
  'rejected',
  'paid',
  'closed',
  'cancelled',
])
export type ClaimStatus = z.output<typeof ClaimStatus>
/** What a claim can become: nothing leads back to a draft. */
export const ClaimStepName = ClaimStatus.exclude(['draft'])
export type ClaimStepName = z.output<typeof ClaimStepName>
/** What was treated; it follows from the bill. */
export const ClaimKind = z.enum(['consultation', 'laboratory', 'pharmacy', 'package', 'other'])
export type ClaimKind = z.output<typeof ClaimKind>
export const ClaimDocumentKind = z.enum([
  'claim_form',
  'identity',
  'insurance_card',
  'prescription',
  'report',
  'discharge_summary',
  'receipt',
  'other',
])
export type ClaimDocumentKind = z.output<typeof ClaimDocumentKind>
export const ClaimSide = z.enum(['patient', 'facility'])

export const ClaimSummary = z.object({
  id: Id,
  kind: ClaimKind,
  status: ClaimStatus,
  patient: z.object({ id: Id, name: Name }),
  facility: z.object({ id: Id, name: z.string(), timeZone: z.string() }),
  coverage: z.object({
    id: Id,
    payer: z.string(),
    policyNumber: z.string(),
    memberId: z.string().nullable(),
  }),
  bill: z.object({ id: Id, number: z.string(), totalPaise: Paise, issuedAt: Instant }),
  claimedPaise: Paise,
  approvedPaise: Paise.nullable(),
  paidPaise: Paise.nullable(),
  /** The insurer's own number. */
  payerReference: z.string().nullable(),
  createdAt: Instant,
  updatedAt: Instant,
})

export const Claim = ClaimSummary.extend({
  documents: z.array(
    z.object({
      id: Id,
      kind: ClaimDocumentKind,
      fileId: Id,
      contentType: ContentType,
      addedAt: Instant,
      abilities: z.object({ remove: z.boolean() }),
    }),
  ),
  /** What an insurer wants to see with a claim of this kind; the bill itself goes along anyway. */
  checklist: z.array(z.object({ kind: ClaimDocumentKind, present: z.boolean() })),
  history: z.array(
    z.object({ status: ClaimStatus, at: Instant, by: ClaimSide, note: z.string().nullable() }),
  ),
  messages: z.array(
    z.object({ id: Id, sender: ClaimSide, mine: z.boolean(), body: z.string(), sentAt: Instant }),
  ),
  abilities: z.object({
    /** The states that the caller may give it now. */
    become: z.array(ClaimStepName),
    change: z.boolean(),
    write: z.boolean(),
  }),
})

export const startClaim = endpoint({
  id: 'startClaim',
  method: 'POST',
  path: '/v1/claims',
  summary: 'Begins a claim for an issued bill on a policy that held on its date.',
  permission: 'claim.write',
  body: z.object({ billId: Id, coverageId: Id, claimedPaise: Paise.min(1) }),
  reply: Claim,
  errors: [
    'coverage_not_found',
    'bill_not_claimable',
    'coverage_not_in_force',
    'claim_exceeds_bill',
    'claim_exists',
  ],
  idempotency: 'required',
  audit: { action: 'create', record: 'claim' },
})
export const listClaims = endpoint({
  id: 'listClaims',
  method: 'GET',
  path: '/v1/claims',
  summary: 'The claims that the caller may see, newest first.',
  permission: 'claim.read',
  query: PageQuery.extend({
    /** The last one's id. */
    cursor: Id.optional(),
    patientId: Id.optional(),
    status: ClaimStatus.optional(),
    billId: Id.optional(),
    /** Those on which somebody still has to do something. */
    open: z.enum(['true', 'false']).optional(),
  }),
  reply: page(ClaimSummary),
  errors: [],
})
export const getClaim = endpoint({
  id: 'getClaim',
  method: 'GET',
  path: '/v1/claims/:id',
  summary: 'A claim with its documents, history and messages.',
  permission: 'claim.read',
  params: ById,
  reply: Claim,
  errors: ['claim_not_found'],
  audit: { action: 'read', record: 'claim' },
})
export const changeClaim = endpoint({
  id: 'changeClaim',
  method: 'PATCH',
  path: '/v1/claims/:id',
  summary: 'Changes the amount claimed, while it is a draft or the insurer asks.',
  permission: 'claim.write',
  params: ById,
  body: z.object({ claimedPaise: Paise.min(1) }),
  reply: Claim,
  errors: ['claim_not_found', 'claim_fixed', 'claim_exceeds_bill'],
  audit: { action: 'update', record: 'claim' },
})
/** What each step needs beside its name. */
export const ClaimStep = z.discriminatedUnion('to', [
  z.object({ to: z.literal('submitted'), note: Line.optional() }),
  z.object({ to: z.literal('query'), note: Line.min(3) }),
  z.object({ to: z.literal('approved'), note: Line.optional(), payerReference: Line.min(1) }),
  z.object({
    to: z.literal('partly_approved'),
    approvedPaise: Paise.min(1),
    note: Line.min(3),
    payerReference: Line.min(1),
  }),
  z.object({ to: z.literal('rejected'), note: Line.min(3) }),
  z.object({ to: z.literal('paid'), paidPaise: Paise.min(1), note: Line.optional() }),
  z.object({ to: z.literal('closed'), note: Line.optional() }),
  z.object({ to: z.literal('cancelled'), note: Line.optional() }),
])
export type ClaimStep = z.output<typeof ClaimStep>
export const moveClaim = endpoint({
  id: 'moveClaim',
  method: 'POST',
  path: '/v1/claims/:id/status',
  summary: 'Takes a claim a step further; what the insurer decides is entered by the desk.',
  permission: 'claim.write',
  params: ById,
  body: ClaimStep,
  reply: Claim,
  status: 200,
  errors: [
    'claim_not_found',
    'claim_step_invalid',
    'claim_incomplete',
    'claim_exceeds_bill',
    'approved_exceeds_claimed',
    'paid_exceeds_approved',
  ],
  idempotency: 'required',
  audit: { action: 'update', record: 'claim' },
})
export const addClaimDocument = endpoint({
  id: 'addClaimDocument',
  method: 'POST',
  path: '/v1/claims/:id/documents',
  summary: 'Puts an uploaded paper to a claim.',
  permission: 'claim.write',
  params: ById,
  body: z.object({ fileId: Id, kind: ClaimDocumentKind }),
  reply: Claim,
  errors: ['claim_not_found', 'claim_fixed', 'file_not_found', 'file_taken', 'claim_documents_full'],
  idempotency: 'required',
  audit: { action: 'update', record: 'claim' },
})
export const removeClaimDocument = endpoint({
  id: 'removeClaimDocument',
  method: 'DELETE',
  path: '/v1/claims/:id/documents/:documentId',
  summary: 'Takes a paper out of a claim that is still a draft.',
  permission: 'claim.write',
  params: ById.extend({ documentId: Id }),
  reply: Claim,
  errors: ['claim_not_found', 'claim_fixed', 'claim_document_not_found'],
  audit: { action: 'update', record: 'claim' },
})
export const writeClaimMessage = endpoint({
  id: 'writeClaimMessage',
  method: 'POST',
  path: '/v1/claims/:id/messages',
  summary: 'Writes to the other side of a claim: the patient or the desk.',
  permission: 'claim.write',
  params: ById,
  body: z.object({ body: Text.min(1) }),
  reply: Claim,
  errors: ['claim_not_found', 'claim_closed'],
  idempotency: 'required',
  audit: { action: 'create', record: 'claim_message' },
  perMinute: 30,
})
/** Answers `application/pdf`: link to it, do not call it for JSON. */
export const downloadClaim = endpoint({
  id: 'downloadClaim',
  method: 'GET',
  path: '/v1/claims/:id/pdf',
  summary: 'The claim as one PDF: a cover with all particulars, the bill, and every document.',
  permission: 'claim.read',
  params: ById,
  reply: z.string().meta({ format: 'binary', description: 'The bytes of the PDF.' }),
  errors: ['claim_not_found'],
  audit: { action: 'read', record: 'claim' },
  perMinute: 20,
})

/** A claim took a step, or somebody wrote on it. */
export const claimMoved = event<{
  claimId: string
  status: ClaimStatus
  /** The line of the history that says so. */
  stepId: string
  by: z.output<typeof ClaimSide>
}>('claim.moved')
export const claimMessageWritten = event<{
  claimId: string
  messageId: string
  by: z.output<typeof ClaimSide>
}>('claim.message_written')
