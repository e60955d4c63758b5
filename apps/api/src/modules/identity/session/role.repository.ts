import { roles, type Role } from '@imeds/contracts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/ids.ts'

/** The roles that a person holds now, each once, in the order in which a sign-in prefers them: work before own health. */
export async function findRoles(db: Db, userId: string): Promise<Role[]> {
  const rows = await db
    .selectFrom('role_assignment')
    .select('role')
    .distinct()
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .execute()
  const held = new Set<Role>(rows.map(({ role }) => role))
  return [...roles.filter((role) => role !== 'patient'), 'patient' as const].filter((role) => held.has(role))
}

export type NewRole = { userId: string; role: Role; facilityId?: string | null; grantedBy?: string | null }

/** Gives a role; false when it was held already. */
export async function insertRole(
  tx: Tx,
  { userId, role, facilityId, grantedBy }: NewRole,
  now: Date,
): Promise<boolean> {
  const row = await tx
    .insertInto('role_assignment')
    .values({
      id: newId(),
      user_id: userId,
      role,
      facility_id: facilityId ?? null,
      granted_by: grantedBy ?? null,
      granted_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['user_id', 'role', 'facility_id']).where('revoked_at', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function findRoleAssignment(db: Db, id: string) {
  return db
    .selectFrom('role_assignment')
    .selectAll()
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
}

export async function endRole(tx: Tx, id: string, now: Date): Promise<void> {
  await tx
    .updateTable('role_assignment')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute()
}

/** Ends a role at every facility where the person holds it. */
export async function endRoles(tx: Tx, userId: string, role: Role, now: Date): Promise<void> {
  await tx
    .updateTable('role_assignment')
    .set({ revoked_at: now })
    .where('user_id', '=', userId)
    .where('role', '=', role)
    .where('revoked_at', 'is', null)
    .execute()
}

/** How many others can still administer. */
export async function countOtherAdmins(tx: Tx, userId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('role_assignment')
    .innerJoin('user_account as account', 'account.id', 'role_assignment.user_id')
    .where('role', '=', 'admin')
    .where('revoked_at', 'is', null)
    .where('account.disabled_at', 'is', null)
    .where('account.id', '!=', userId)
    .select((is) => is.fn.count<number>('account.id').distinct().as('count'))
    .executeTakeFirstOrThrow()
  return count
}
