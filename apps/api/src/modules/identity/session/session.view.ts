import { permissions, roles as allRoles, type Role } from '@imeds/contracts'
import type { Session } from '@imeds/contracts/identity'
import type { Db } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import { sessionPolicy } from './session-policy.ts'

export const signedOut = (demo: boolean): Session => ({
  user: null,
  roles: [],
  activeRole: null,
  permissions: {},
  practitionerId: null,
  practitionerStatus: null,
  facilities: [],
  renewAfter: null,
  expiresAt: null,
  demo,
})

/** A session as its person sees it. */
export async function sessionView(
  { db, config }: Pick<Deps, 'db' | 'config'>,
  sessionId: string,
): Promise<Session> {
  const row = await findOwner(db, sessionId)
  if (!row) return signedOut(config.demo)
  const assignments = await findAssignments(db, row.user_id)
  const grants = row.active_role ? await findGrants(db, row.active_role) : []
  const held = new Set<Role>(assignments.map(({ role }) => role))
  return {
    user: {
      id: row.user_id,
      name: row.name,
      phone: row.phone_number,
      phoneVerified: row.phone_number_verified,
      email: row.email,
      emailVerified: row.email_verified,
      locale: row.locale,
    },
    roles: allRoles.filter((role) => held.has(role)),
    activeRole: row.active_role,
    permissions: Object.fromEntries(grants.map(({ permission, scope }) => [permission, scope])),
    practitionerId: row.practitioner_id,
    practitionerStatus: row.practitioner_status,
    facilities: assignments.flatMap(({ role, facility_id, facility_name }) =>
      role === row.active_role && facility_id ? [{ id: facility_id, name: facility_name ?? '' }] : [],
    ),
    renewAfter: new Date(row.token_issued_at.getTime() + sessionPolicy.renewAfter).toISOString(),
    expiresAt: row.expires_at.toISOString(),
    demo: config.demo,
  }
}

const findOwner = (db: Db, sessionId: string) =>
  db
    .selectFrom('user_session as session')
    .innerJoin('user_account as account', 'account.id', 'session.user_id')
    .leftJoin('practitioner', 'practitioner.user_id', 'account.id')
    .where('session.id', '=', sessionId)
    .select([
      'session.user_id',
      'session.active_role',
      'session.token_issued_at',
      'session.expires_at',
      'account.name',
      'account.phone_number',
      'account.phone_number_verified',
      'account.email',
      'account.email_verified',
      'account.locale',
      'practitioner.id as practitioner_id',
      'practitioner.status as practitioner_status',
    ])
    .executeTakeFirst()

const findAssignments = (db: Db, userId: string) =>
  db
    .selectFrom('role_assignment')
    .leftJoin('facility', 'facility.id', 'role_assignment.facility_id')
    .where('role_assignment.user_id', '=', userId)
    .where('role_assignment.revoked_at', 'is', null)
    .orderBy('facility.name')
    .select(['role_assignment.role', 'role_assignment.facility_id', 'facility.name as facility_name'])
    .execute()

// A permission that a later version dropped may still stand in the table.
const findGrants = (db: Db, role: Role) =>
  db
    .selectFrom('role_grant')
    .select(['permission', 'scope'])
    .where('role', '=', role)
    .where('permission', 'in', Object.keys(permissions))
    .execute()
