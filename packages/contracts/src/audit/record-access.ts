import { z } from 'zod'
import { ById, Instant, page, PageQuery } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { complaint } from '../field-codes.ts'
import { roles } from '../permissions.ts'
import { AuditAction, AuditEventId } from './audit-events.ts'

/** Who touched a patient's record: professionals by name, everybody else by what they are. */
export const RecordAccess = z.object({
  id: AuditEventId,
  at: Instant,
  action: AuditAction,
  /** The endpoint's id: `listObservations`. */
  operation: z.string(),
  recordType: z.string(),
  by: z.object({
    role: z.enum(roles).nullable(),
    /** The person asking now. */
    you: z.boolean(),
    /** Only a practitioner's; null for everybody else. */
    practitionerName: z.string().nullable(),
    /** Where a desk, laboratory or pharmacy works. */
    facilityName: z.string().nullable(),
  }),
  /** Why a record was opened in an emergency. */
  reason: z.string().nullable(),
})

export const listRecordAccess = endpoint({
  id: 'listRecordAccess',
  method: 'GET',
  path: '/v1/patients/:id/access',
  summary: 'Who opened or changed the own record or that of a family profile, newest first.',
  permission: 'record.read',
  params: ById,
  query: PageQuery.extend({
    cursor: z
      .string()
      .regex(/^\d{1,15}$/, complaint('not_cursor'))
      .optional(),
    /** `all` adds what the person asking did. */
    who: z.enum(['others', 'all']).default('others'),
  }),
  reply: page(RecordAccess),
  errors: ['patient_not_found'],
  audit: { action: 'read', record: 'record_access' },
})
