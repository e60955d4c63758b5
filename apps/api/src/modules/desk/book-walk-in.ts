import type { bookWalkIn as contract } from '@imeds/contracts/desk'
import { inTransaction } from '../../platform/db/database.ts'
import type { Handler } from '../../platform/http/route.ts'
import { readAppointment, takeWalkIn } from '../scheduling/index.ts'
import { TokenNotFound } from './desk.errors.ts'
import { readToken } from './tokens/read-token.ts'
import { findTokenOfAppointment } from './tokens/token.repository.ts'

/** Somebody stands at the desk: booked into the first free time of today, checked in, with a token in the hand. */
export const bookWalkIn: Handler<typeof contract> = async (deps, actor, { body }, { audit }) => {
  const { reason = '', followUpOf, packagePurchaseId, ...ids } = body
  const { appointmentId, tokenId, patientId } = await inTransaction(deps.db, async (tx) => {
    const appointment = await takeWalkIn(deps, tx, actor, {
      ...ids,
      reason,
      followUpOf,
      packagePurchaseId,
    })
    const token = await findTokenOfAppointment(tx, appointment.id)
    if (!token) throw new TokenNotFound()
    return { appointmentId: appointment.id, tokenId: token.id, patientId: appointment.patient_id }
  })
  audit.recordId = appointmentId
  audit.patientId = patientId
  return {
    appointment: await readAppointment(deps, actor, appointmentId),
    token: await readToken(deps, tokenId),
  }
}
