import type { askPatientLink as askContract, linkPatient as linkContract } from '@imeds/contracts/patients'
import type { Handler } from '../../../platform/http/route.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import {
  admitMessage,
  answerChallenge,
  challengeView,
  isSentCode,
  openChallenge,
} from '../../identity/index.ts'
import { PatientNotFound } from '../patients.errors.ts'
import { registerAtFacility } from '../related-person.repository.ts'
import { requireDesk } from './desk.ts'
import { namesAlike } from './duplicates.ts'
import { foundRow } from './found-patient.repository.ts'
import { toFoundPatient } from './found-patient.view.ts'
import { findBehindNumber, insertLink } from './link.repository.ts'

/** Has a code sent to who stands at a desk. Whether anybody is known by the number shows nowhere. */
export const askPatientLink: Handler<typeof askContract> = async (deps, actor, { body }, { ip }) => {
  const { facilityId, phone } = body
  await requireDesk(deps.db, actor, 'patient.write', facilityId)
  await admitMessage(deps, { recipient: phone, channel: 'sms', ip })
  const opened = await inTransaction(deps.db, (tx) =>
    openChallenge(deps, tx, {
      purpose: 'patient_link',
      user_id: actor.userId,
      facility_id: facilityId,
      channel: 'sms',
      recipient: phone,
    }),
  )
  return challengeView(opened)
}

/** Takes over whom the code and the birth date name; a miss ends the code, so that nobody guesses on. */
export const linkPatient: Handler<typeof linkContract> = async (deps, actor, { body }, { audit }) => {
  const { facilityId, challenge, birthDate, name } = body
  const facility = await requireDesk(deps.db, actor, 'patient.write', facilityId)
  const now = deps.clock.now()
  const sent = isSentCode(deps, body.code)
  const row = await answerChallenge(
    deps,
    { challenge, purpose: 'patient_link', userId: actor.userId },
    (tx, asked) => asked.facility_id === facilityId && sent(tx, asked),
    async (tx, { recipient }) => {
      const known = await findBehindNumber(tx, recipient ?? '', birthDate)
      const named = known.length > 1 && name ? known.filter((one) => namesAlike(one.name, name)) : known
      const patientId = named.length === 1 ? named[0]!.id : null
      const linkId = await insertLink(tx, {
        facility_id: facilityId,
        patient_id: patientId,
        linked_by: actor.userId,
        linked_at: now,
      })
      if (!patientId) return undefined
      await registerAtFacility(tx, patientId, facilityId, linkId)
      return foundRow(tx, actor, { id: patientId, facilityId, now })
    },
  )
  if (!row) throw new PatientNotFound()
  audit.recordId = row.id
  audit.patientId = row.id
  return toFoundPatient(row, now, facility.time_zone)
}
