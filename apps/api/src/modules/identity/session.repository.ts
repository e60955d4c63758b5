import { sql } from 'kysely'
import type { Permission, Role, Scope } from '@imeds/contracts'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/db/database.ts'

/** The channel on which every change of sessions, roles and grants is heard. */
export const sessionChannel = 'imeds_session'

/** The actor behind a session token, in one round trip; null when the session ended or its person was shut out. */
export async function findActor(
  db: Db,
  token: string,
  now: Date,
): Promise<{ actor: Actor; expiresAt: Date } | null> {
  const row = await db
    .selectFrom('user_session as session')
    .innerJoin('user_account as account', 'account.id', 'session.user_id')
    .leftJoin('practitioner', 'practitioner.user_id', 'account.id')
    .where('session.token', '=', token)
    .where('session.expires_at', '>', now)
    .where('account.disabled_at', 'is', null)
    .select([
      'session.id',
      'session.user_id',
      'session.expires_at',
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
  const role = row?.active_role as Role | undefined
  if (!row || !role) return null
  const facilities = row.held[role]
  if (!facilities) return null
  return {
    expiresAt: row.expires_at,
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
