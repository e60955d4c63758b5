import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { openRecordInEmergency as contract } from '@imeds/contracts/patients'
import type { Actor } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { inTransaction } from '../../platform/db/database.ts'
import type { RequestContext } from '../../platform/http/route.ts'
import { insertBreakGlass } from './break-glass.repository.ts'
import { findPatient } from './patient.repository.ts'
import { PatientNotFound } from './patients.errors.ts'

const openForMs = 3_600_000

/** Opens a record for reading, outside the care team, for an hour; the reason stays in the audit trail. */
export async function openRecordInEmergency(
  { db, clock }: Deps,
  actor: Actor,
  { params, body }: InputOf<typeof contract>,
  { audit }: RequestContext,
): Promise<ReplyOf<typeof contract>> {
  audit.patientId = params.id
  audit.reason = body.reason
  const opened = clock.now()
  const expires = new Date(opened.getTime() + openForMs)
  await inTransaction(db, async (tx) => {
    if (!(await findPatient(tx, params.id))) throw new PatientNotFound()
    await insertBreakGlass(tx, {
      user_id: actor.userId,
      patient_id: params.id,
      reason: body.reason,
      opened_at: opened,
      expires_at: expires,
    })
  })
  return { patientId: params.id, expiresAt: expires.toISOString() }
}
