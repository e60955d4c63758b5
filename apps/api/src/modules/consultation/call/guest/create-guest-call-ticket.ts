import type * as contract from '@imeds/contracts/consultation'
import { inTransaction } from '../../../../platform/db/database.ts'
import type { PublicHandler } from '../../../../platform/http/route.ts'
import { EncounterNotInProgress } from '../../consultation.errors.ts'
import { requireCallMode } from '../call-mode.ts'
import { issueTicket } from '../issue-ticket.ts'
import { CallInvitationInvalid } from './guest.errors.ts'
import { requireInvitation } from './guest.scope.ts'

/** Gives a guest who accepted the right to the call, while the practitioner has the room open. */
export const createGuestCallTicket: PublicHandler<typeof contract.createGuestCallTicket> = (
  deps,
  _,
  { body },
  { audit },
) =>
  inTransaction(deps.db, async (tx) => {
    const invitation = await requireInvitation(tx, body.key, deps.clock.now())
    audit.recordId = invitation.id
    audit.patientId = invitation.patient_id
    if (invitation.accepted_at === null) throw new CallInvitationInvalid()
    if (invitation.status !== 'in_progress') throw new EncounterNotInProgress()
    return issueTicket(deps, tx, { participantId: invitation.id, mode: requireCallMode(invitation) })
  })
