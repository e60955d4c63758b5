import { randomBytes } from 'node:crypto'
import type * as contract from '@imeds/contracts/consultation'
import { inTransaction } from '../../../../platform/db/database.ts'
import type { Handler } from '../../../../platform/http/route.ts'
import { hashOfToken } from '../../../identity/index.ts'
import { EncounterFinished } from '../../consultation.errors.ts'
import { lockEncounter } from '../../encounter.repository.ts'
import { requireSide } from '../../encounter.scope.ts'
import { isOpen } from '../../encounter.view.ts'
import { requireCallMode } from '../call-mode.ts'
import { announceGuests } from './announce-guests.ts'
import { findGuest, insertGuest } from './guest.repository.ts'
import { toGuestView } from './guest.view.ts'
import { sendInvitation } from './send-invitation.ts'

/** A consultation of the same day; the end of it ends the invitation earlier. */
const invitationHours = 12
/** 22 letters, which fit an SMS's longest value. */
const keyBytes = 16

/** The practitioner asks one third person to join the call: a relative, an interpreter, a colleague. */
export const inviteCallGuest: Handler<typeof contract.inviteCallGuest> = (
  deps,
  actor,
  { params, body },
  { audit },
) =>
  inTransaction(deps.db, async (tx) => {
    const invitedAt = deps.clock.now()
    const { encounter } = await requireSide(tx, actor, await lockEncounter(tx, params.id), 'practitioner')
    audit.patientId = encounter.patient_id
    requireCallMode(encounter)
    if (!isOpen(encounter)) throw new EncounterFinished()
    const key = randomBytes(keyBytes).toString('base64url')
    const { id } = await insertGuest(tx, {
      encounterId: encounter.id,
      name: body.name,
      kind: body.kind,
      secretHash: hashOfToken(key),
      invitedBy: actor.userId,
      invitedAt,
      expiresAt: new Date(invitedAt.getTime() + invitationHours * 3_600_000),
    })
    audit.recordId = id
    const { phone, email, language } = body
    const sent = await sendInvitation(deps, tx, {
      practitioner: encounter.practitioner_name,
      key,
      phone,
      email,
      language,
    })
    await announceGuests(deps, tx, encounter.id)
    const guest = toGuestView((await findGuest(tx, id, encounter.id))!)
    return { guest, link: `${deps.config.publicUrl}/call/guest#${key}`, sent }
  })
