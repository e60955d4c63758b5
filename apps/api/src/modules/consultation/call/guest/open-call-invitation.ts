import type * as contract from '@imeds/contracts/consultation'
import type { PublicHandler } from '../../../../platform/http/route.ts'
import { requireCallMode } from '../call-mode.ts'
import { requireInvitation } from './guest.scope.ts'

/** Shows a guest to whom the invitation leads, before and after accepting it. */
export const openCallInvitation: PublicHandler<typeof contract.openCallInvitation> = async (
  { db, clock },
  _,
  { body },
  { audit },
) => {
  const invitation = await requireInvitation(db, body.key, clock.now())
  audit.recordId = invitation.id
  audit.patientId = invitation.patient_id
  return {
    name: invitation.name,
    kind: invitation.kind,
    practitionerName: invitation.practitioner_name,
    facilityName: invitation.facility_name,
    mode: requireCallMode(invitation),
    open: invitation.status === 'in_progress',
    accepted: invitation.accepted_at !== null,
  }
}
