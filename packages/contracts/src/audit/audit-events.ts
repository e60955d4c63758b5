import { z } from 'zod'
import { Id, Instant, page, PageQuery } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { complaint } from '../field-codes.ts'
import { roles } from '../permissions.ts'

export const AuditAction = z.enum(['read', 'create', 'update', 'delete', 'execute'])
export const AuditOutcome = z.enum(['success', 'refused', 'failed'])
/** The number of an event; a larger one was written later. */
export const AuditEventId = z.int().positive()
const Word = z.string().regex(/^[A-Za-z_]{1,60}$/)

/** One line of the trail: who did what to which record, from where, when, with which outcome. */
export const AuditEvent = z.object({
  id: AuditEventId,
  at: Instant,
  /** Null when nobody was signed in. */
  actor: z.object({ userId: Id, name: z.string().nullable(), role: z.enum(roles).nullable() }).nullable(),
  action: AuditAction,
  /** The endpoint's id: `holdSlot`. */
  operation: z.string(),
  recordType: z.string(),
  recordId: z.string().nullable(),
  /** Whose record it was, where it was a patient's. */
  patientId: Id.nullable(),
  outcome: AuditOutcome,
  /** The code of the refusal or fault. */
  code: z.string().nullable(),
  reason: z.string().nullable(),
  ipAddress: z.string().nullable(),
  userAgent: z.string().nullable(),
  requestId: z.string().nullable(),
})

export const listAuditEvents = endpoint({
  id: 'listAuditEvents',
  method: 'GET',
  path: '/v1/audit-events',
  summary: 'The audit trail, newest first.',
  permission: 'audit.read',
  query: PageQuery.extend({
    cursor: z
      .string()
      .regex(/^\d{1,15}$/, complaint('not_cursor'))
      .optional(),
    actorUserId: Id.optional(),
    patientId: Id.optional(),
    operation: Word.optional(),
    recordType: Word.optional(),
    recordId: z.string().max(100).optional(),
    outcome: AuditOutcome.optional(),
    /** From this instant on. */
    from: Instant.optional(),
    /** Before this instant. */
    to: Instant.optional(),
  }),
  reply: page(AuditEvent),
  errors: [],
  audit: { action: 'read', record: 'audit_event' },
})

export const verifyAuditTrail = endpoint({
  id: 'verifyAuditTrail',
  method: 'POST',
  path: '/v1/audit-events/verify',
  summary: 'Recomputes a stretch of the hash chain over the trail and says where it is broken.',
  permission: 'audit.read',
  body: z.object({
    /** The seal that the last answer's `next` named; the first one unless given. */
    after: z.int().min(0).optional(),
    /** How many seals at most, 10,000 unless said; each costs a hash. */
    limit: z.int().min(1).max(20_000).optional(),
  }),
  reply: z.object({
    /** How many seals were checked. */
    checked: z.int(),
    breaches: z.array(
      z.object({
        /** The place in the chain. */
        seq: z.int(),
        problem: z.enum(['seal_missing', 'event_missing', 'event_altered']),
      }),
    ),
    /** Pass it as `after` to go on; null at the end of the chain. */
    next: z.int().nullable(),
    /** The newest seal. Noted down elsewhere, it shows later whether the end of the chain was cut off. */
    head: z.object({ seq: z.int(), hash: z.string(), sealedAt: Instant }).nullable(),
    /** Events that no seal covers yet: sealing runs every minute. */
    unsealed: z.int(),
  }),
  status: 200,
  errors: [],
  audit: { action: 'execute', record: 'audit_event' },
  perMinute: 60,
})
