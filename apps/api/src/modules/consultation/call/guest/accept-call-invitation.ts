import { randomBytes } from 'node:crypto'
import type * as contract from '@imeds/contracts/consultation'
import { inTransaction } from '../../../../platform/db/database.ts'
import type { PublicHandler } from '../../../../platform/http/route.ts'
import { hashOfToken } from '../../../identity/index.ts'
import { announceGuests } from './announce-guests.ts'
import { CallInvitationInvalid } from './guest.errors.ts'
import { acceptInvitation } from './guest.repository.ts'
import { requireInvitation } from './guest.scope.ts'

/** The guest agrees. From now on this device holds the key, and the link opens nothing. */
export const acceptCallInvitation: PublicHandler<typeof contract.acceptCallInvitation> = (
  deps,
  _,
  { body },
  { audit },
) =>
  inTransaction(deps.db, async (tx) => {
    const at = deps.clock.now()
    const { id, encounter_id: encounterId, patient_id } = await requireInvitation(tx, body.key, at)
    audit.recordId = id
    audit.patientId = patient_id
    const key = randomBytes(32).toString('base64url')
    const { name, textVersion } = body
    const linkHash = hashOfToken(body.key)
    const accepted = { id, linkHash, keyHash: hashOfToken(key), name, textVersion, at }
    if (!(await acceptInvitation(tx, accepted))) throw new CallInvitationInvalid()
    await announceGuests(deps, tx, encounterId)
    return { key }
  })
