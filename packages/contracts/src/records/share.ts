import { z } from 'zod'
import { AdministrativeGender, ById, Done, Id, Instant, Name, page, PageQuery } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { event } from '../event.ts'
import { SharedKind } from '../patients/shared-kind.ts'

/** Why a record is opened, as an ABDM consent names it. */
export const SharePurpose = z.enum(['care_management', 'second_opinion', 'self_requested'])
export const ShareStatus = z.enum(['active', 'ended', 'revoked'])
/** The last one's id is the cursor. */
const PageByIdQuery = PageQuery.extend({ cursor: Id.optional() })
/** So long a consent lasts at most. */
export const longestShareDays = 365

export const NewRecordShare = z.object({
  practitionerId: Id,
  purpose: SharePurpose,
  kinds: z.array(SharedKind).min(1).max(SharedKind.options.length),
  /** In the future, and not more than a year away. */
  endsAt: Instant,
  /** Which wording was agreed to. */
  textVersion: z.string().min(1).max(20),
})

export const RecordShare = z.object({
  id: Id,
  practitioner: z.object({ id: Id, name: Name }),
  purpose: SharePurpose,
  kinds: z.array(SharedKind),
  startsAt: Instant,
  endsAt: Instant,
  status: ShareStatus,
  revokedAt: Instant.nullable(),
  abilities: z.object({ revoke: z.boolean() }),
})

export const shareRecord = endpoint({
  id: 'shareRecord',
  method: 'POST',
  path: '/v1/patients/:id/shares',
  summary: 'Opens parts of an own record, or of a family profile, to a practitioner for a time.',
  permission: 'record.share',
  params: ById,
  body: NewRecordShare,
  reply: RecordShare,
  errors: ['patient_not_found', 'practitioner_not_found', 'already_shared', 'share_period_invalid'],
  idempotency: 'required',
  audit: { action: 'create', record: 'record_share' },
  perMinute: 60,
})

export const listRecordShares = endpoint({
  id: 'listRecordShares',
  method: 'GET',
  path: '/v1/patients/:id/shares',
  summary: 'To whom a record is or was opened, newest first.',
  permission: 'record.share',
  params: ById,
  query: PageByIdQuery,
  reply: page(RecordShare),
  errors: ['patient_not_found'],
})

export const revokeRecordShare = endpoint({
  id: 'revokeRecordShare',
  method: 'DELETE',
  path: '/v1/patients/:id/shares/:shareId',
  summary: 'Closes a record to a practitioner again, at once.',
  permission: 'record.share',
  params: ById.extend({ shareId: Id }),
  reply: Done,
  errors: ['patient_not_found', 'share_not_found'],
  audit: { action: 'delete', record: 'record_share' },
})

/** A record that is open to the practitioner who asks. */
export const SharedRecord = z.object({
  id: Id,
  patient: z.object({ id: Id, name: Name, age: z.int(), gender: AdministrativeGender }),
  purpose: SharePurpose,
  kinds: z.array(SharedKind),
  startsAt: Instant,
  endsAt: Instant,
})

export const listSharedRecords = endpoint({
  id: 'listSharedRecords',
  method: 'GET',
  path: '/v1/me/shared-records',
  summary: 'The records that patients have opened to the practitioner who asks, the newest first.',
  permission: 'record.read',
  query: PageByIdQuery,
  reply: page(SharedRecord),
  errors: [],
  audit: { action: 'read', record: 'record_share' },
})

type Of = { shareId: string; practitionerId: string }
export const recordShared = event<Of>('record.shared')
export const recordShareRevoked = event<Of>('record.share_revoked')
