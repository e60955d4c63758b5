import type * as contract from '@imeds/contracts/consultation'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { EncounterNotInProgress } from '../consultation.errors.ts'
import { findEncounter } from '../encounter.repository.ts'
import { requireSide } from '../encounter.scope.ts'
import { requireCallMode } from './call-mode.ts'
import { openParticipant } from './call.repository.ts'
import { issueTicket } from './issue-ticket.ts'

/** Gives a person of the consultation the right to its call, for a while. */
export const createCallTicket: Handler<typeof contract.createCallTicket> = (
  deps,
  actor,
  { params },
  { audit },
) =>
  inTransaction(deps.db, async (tx) => {
    const { encounter, side } = await requireSide(tx, actor, await findEncounter(tx, params.id))
    audit.patientId = encounter.patient_id
    const mode = requireCallMode(encounter)
    if (encounter.status !== 'in_progress') throw new EncounterNotInProgress()
    const participantId = await openParticipant(tx, {
      encounterId: encounter.id,
      seat: side,
      userId: actor.userId,
    })
    return issueTicket(deps, tx, { participantId, mode })
  })
