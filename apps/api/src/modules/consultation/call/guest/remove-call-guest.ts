import type * as contract from '@imeds/contracts/consultation'
import { inTransaction } from '../../../../platform/db/database.ts'
import type { Handler } from '../../../../platform/http/route.ts'
import { lockEncounter } from '../../encounter.repository.ts'
import { requireSide } from '../../encounter.scope.ts'
import { showOut } from '../leave-call.ts'
import { announceGuests } from './announce-guests.ts'
import { CallGuestNotFound } from './guest.errors.ts'
import { findGuest, listPresencesOf, withdrawGuest } from './guest.repository.ts'

/** Takes an invitation back. A guest who is there leaves at once, and the place is free for another. */
export const removeCallGuest: Handler<typeof contract.removeCallGuest> = (
  deps,
  actor,
  { params },
  { audit },
) =>
  inTransaction(deps.db, async (tx) => {
    const { encounter } = await requireSide(tx, actor, await lockEncounter(tx, params.id), 'practitioner')
    audit.patientId = encounter.patient_id
    const guest = await findGuest(tx, params.guestId, encounter.id)
    if (!guest) throw new CallGuestNotFound()
    audit.recordId = guest.id
    await withdrawGuest(tx, guest.id, deps.clock.now())
    await showOut(deps, tx, encounter.id, await listPresencesOf(tx, guest.id), 'removed')
    await announceGuests(deps, tx, encounter.id)
    return { done: true }
  })
