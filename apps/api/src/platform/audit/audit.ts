import type { FastifyRequest } from 'fastify'
import type { AnyEndpoint } from '@imeds/contracts'
import type { Db } from '../db/database.ts'

type Outcome = 'success' | 'refused' | 'failed'
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Writes one line of the audit trail: who, what, which record, from where, when, with which outcome. */
export async function writeAudit(
  db: Db,
  endpoint: AnyEndpoint,
  request: FastifyRequest,
  outcome: Outcome,
  code?: string,
): Promise<void> {
  const { actor, auditContext } = request
  const id = (request.params as { id?: string } | undefined)?.id
  await db
    .insertInto('audit_event')
    .values({
      actor_user_id: actor?.userId ?? null,
      actor_role: actor?.role ?? null,
      action: endpoint.audit?.action ?? 'execute',
      operation: endpoint.id,
      record_type: endpoint.audit?.record ?? 'request',
      record_id: auditContext.recordId ?? (id && uuid.test(id) ? id : null),
      patient_id: auditContext.patientId ?? null,
      outcome,
      code: code ?? null,
      reason: auditContext.reason ?? null,
      ip_address: request.ip,
      user_agent: String(request.headers['user-agent'] ?? '').slice(0, 300),
      request_id: request.id,
    })
    .execute()
}
