import type { listSessions as endpoint } from '@imeds/contracts/identity'
import type { ReplyOf } from '@imeds/contracts'
import type { Actor } from '../../../platform/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import { findLiveSessions } from './session.repository.ts'

/** Where the person is signed in, this session first. */
export async function listSessions(
  { db, clock }: Deps,
  { userId, sessionId }: Actor,
): Promise<ReplyOf<typeof endpoint>> {
  const rows = await findLiveSessions(db, userId, clock.now())
  const items = rows.map((row) => ({
    id: row.id,
    current: row.id === sessionId,
    client: row.client,
    device: row.user_agent,
    ipAddress: row.ip_address,
    role: row.active_role,
    startedAt: row.created_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
  }))
  return { items: items.toSorted((a, b) => Number(b.current) - Number(a.current)) }
}
