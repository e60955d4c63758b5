import type { Actor } from '../../../platform/actor.ts'
import type { OrderRow } from './order.repository.ts'
import type { Party, Standing } from './policy.ts'

/** What the rules of cancelling read of a row. */
export const standingOf = (row: OrderRow): Standing => ({
  status: row.status,
  startsAt: row.slot_starts_at,
  holdExpiresAt: row.hold_expires_at,
  cancelHoursBefore: row.cancel_hours_before,
})

/** On whose behalf the actor acts, by their role. */
export const partyOf = ({ role }: Actor): Party => (role === 'patient' ? 'patient' : 'facility')
