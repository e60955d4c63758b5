import type { Role } from '@imeds/contracts'
import type { AuditEvent, RecordAccess } from '@imeds/contracts/audit'
import type { z } from 'zod'
import type { AuditEventRow, RecordAccessRow } from './audit-event.repository.ts'

export const toAuditEventView = (row: AuditEventRow): z.output<typeof AuditEvent> => ({
  id: row.id,
  at: row.at.toISOString(),
  actor: row.actor_user_id
    ? { userId: row.actor_user_id, name: row.actor_name, role: row.actor_role as Role | null }
    : null,
  action: row.action,
  operation: row.operation,
  recordType: row.record_type,
  recordId: row.record_id,
  patientId: row.patient_id,
  outcome: row.outcome,
  code: row.code,
  reason: row.reason,
  ipAddress: row.ip_address,
  userAgent: row.user_agent,
  requestId: row.request_id,
})

export const toRecordAccessView = (
  row: RecordAccessRow,
  askingUserId: string,
): z.output<typeof RecordAccess> => ({
  id: row.id,
  at: row.at.toISOString(),
  action: row.action,
  operation: row.operation,
  recordType: row.record_type,
  by: {
    role: row.actor_role as Role | null,
    you: row.actor_user_id === askingUserId,
    practitionerName: row.practitioner_name,
    facilityName: row.facility_name,
  },
  reason: row.reason,
})
