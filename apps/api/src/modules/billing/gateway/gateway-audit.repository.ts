import type { Db } from '../../../platform/db/database.ts'

/** Writes what the gateway told us and we refused to believe into the audit trail; nobody is signed in there. */
export async function auditGatewayRefusal(
  db: Db,
  refusal: { operation: string; recordId: string; code: string; ip?: string },
): Promise<void> {
  await db
    .insertInto('audit_event')
    .values({
      action: 'execute',
      operation: refusal.operation,
      record_type: 'payment',
      record_id: refusal.recordId,
      outcome: 'refused',
      code: refusal.code,
      ip_address: refusal.ip ?? null,
    })
    .execute()
}
