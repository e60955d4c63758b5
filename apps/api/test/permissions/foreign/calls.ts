import { newId } from '../../../src/platform/ids.ts'
import type { Visit } from '../../factories/consultation.ts'
import type { TestApp } from '../../harness.ts'
import type { ForeignCase, World } from '../foreign-rows.ts'

export type CallRows = { callGuest: string }

/** A guest who was invited into the call of the visit. */
export async function createCallRows(test: TestApp, { encounterId, meera }: Visit): Promise<CallRows> {
  const { id } = await test.deps.db
    .insertInto('call_participant')
    .values({
      encounter_id: encounterId,
      seat: 'guest',
      guest_name: 'Kamala Rao',
      invited_as: 'Kamala Rao',
      guest_kind: 'relative',
      secret_hash: newId(),
      invited_by: meera.userId,
      invitation_expires_at: new Date(test.clock.now().getTime() + 3_600_000),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { callGuest: id }
}

const encounterId = (world: World) => world.encounterId

/** What belongs to the call of a consultation. */
export const callCases: Record<string, ForeignCase> = {
  createCallTicket: { as: 'patient', id: encounterId },
  getCallServers: { as: 'patient', id: encounterId },
  listCallGuests: { as: 'patient', id: encounterId },
  inviteCallGuest: {
    as: 'practitioner',
    id: encounterId,
    body: { name: 'Ravi Rao', kind: 'relative', language: 'en' },
  },
  removeCallGuest: {
    as: 'practitioner',
    id: encounterId,
    more: (world) => ({ guestId: world.callGuest }),
  },
}
