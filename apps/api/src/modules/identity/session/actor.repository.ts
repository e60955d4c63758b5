import { sql } from 'kysely'
import type { Permission, Role, Scope } from '@imeds/contracts'
import type { Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import { expiryFrom, sessionPolicy, type SessionClient } from './session-policy.ts'

/** The channel on which every change of sessions, roles and grants is heard. */
export const sessionChannel = 'imeds_session'

export type LiveSession = {
  actor: Actor
  /** Until when the token counts if it is not used again. */
  expiresAt: Date
  client: SessionClient
  endsAt: Date
  lastSeenAt: Date
  /** The client shows a renewed token for the first time: the one before it may go. */
  firstUseOfToken: boolean
}

/** The actor behind the hash of a token, in one round trip; null when the session ended or its person was shut out. */
export async function findActor(db: Db, tokenHash: string, now: Date): Promise<LiveSession | null> {
  const row = await db
    .selectFrom('user_session as session')
    .innerJoin('user_account as account', 'account.id', 'session.user_id')
    .leftJoin('practitioner', 'practitioner.user_id', 'account.id')
    .where((is) =>
      is.or([is('session.token_hash', '=', tokenHash), is('session.previous_token_hash', '=', tokenHash)]),
    )
    .where('session.expires_at', '>', now)
    .where('account.disabled_at', 'is', null)
    .select([
      'session.id',
      'session.user_id',
      'session.token_hash',
      'session.previous_token_hash',
      'session.previous_until',
      'session.client',
      'session.last_seen_at',
      'session.expires_at',
      'session.ends_at',
      'session.active_role',
      'practitioner.id as practitioner_id',
    ])
    .select([
      sql<Record<Role, (string | null)[]>>`(select coalesce(jsonb_object_agg(role, facilities), '{}') from (
        select role, jsonb_agg(facility_id) as facilities from role_assignment
        where user_id = account.id and revoked_at is null group by role) held)`.as('held'),
      sql<Partial<
        Record<Permission, Scope>
      > | null>`(select jsonb_object_agg(permission, scope) from role_grant
        where role = session.active_role)`.as('grants'),
    ])
    .executeTakeFirst()
  const role = row?.active_role
  if (!row || !role) return null
  const facilities = row.held[role]
  if (!facilities) return null
  const isPrevious = row.token_hash !== tokenHash
  if (isPrevious && row.previous_until && row.previous_until <= now) return null
  return {
    expiresAt: isPrevious && row.previous_until ? row.previous_until : row.expires_at,
    client: row.client,
    endsAt: row.ends_at,
    lastSeenAt: row.last_seen_at,
    firstUseOfToken: !isPrevious && row.previous_token_hash !== null && row.previous_until === null,
    actor: {
      userId: row.user_id,
      sessionId: row.id,
      role,
      grants: row.grants ?? {},
      facilityIds: facilities.filter((id) => id !== null),
      practitionerId: role === 'practitioner' ? row.practitioner_id : null,
    },
  }
}

/** Writes down that the session is in use, where that is due: it slides on, and a replaced token gets its last minute. */
export async function touchSession(db: Db, session: LiveSession, now: Date): Promise<void> {
  const { actor, client, endsAt, lastSeenAt, firstUseOfToken } = session
  const due = now.getTime() - lastSeenAt.getTime() >= sessionPolicy.touchEvery
  if (!due && !firstUseOfToken) return
  await db
    .updateTable('user_session')
    .set({
      last_seen_at: now,
      expires_at: expiryFrom(now, client, actor.role, endsAt),
      ...(firstUseOfToken ? { previous_until: new Date(now.getTime() + sessionPolicy.grace) } : {}),
    })
    .where('id', '=', actor.sessionId)
    .execute()
}
