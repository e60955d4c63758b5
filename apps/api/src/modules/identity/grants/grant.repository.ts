import { grants, type Permission, type Role, type Scope } from '@imeds/contracts'
import { inTransaction, lock, type Db, type Tx } from '../../../platform/db/database.ts'

/**
 * Seeds the grants of permissions that this installation has not seen before: all of them at first, later those that
 * are new in a version. What the admin changed since, stays.
 */
export async function seedGrants(db: Db): Promise<void> {
  await inTransaction(db, async (tx) => {
    await lock(tx, 'grants:seed')
    const seeded = await tx.selectFrom('seeded_permission').select('permission').execute()
    const seen = new Set(seeded.map((row) => row.permission))
    const rows = Object.entries(grants).flatMap(([role, held]) =>
      Object.entries(held).flatMap(([permission, scope]) =>
        seen.has(permission) ? [] : [{ role: role as Role, permission, scope }],
      ),
    )
    if (rows.length === 0) return
    await tx
      .insertInto('role_grant')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await tx
      .insertInto('seeded_permission')
      .values([...new Set(rows.map(({ permission }) => permission))].map((permission) => ({ permission })))
      .execute()
  })
}

export async function findAllGrants(db: Db): Promise<{ role: Role; permission: string; scope: Scope }[]> {
  return db.selectFrom('role_grant').selectAll().orderBy('role').orderBy('permission').execute()
}

/** `null` takes the permission away. */
export async function setGrant(
  tx: Tx,
  role: Role,
  permission: Permission,
  scope: Scope | null,
): Promise<void> {
  if (scope === null) {
    await tx.deleteFrom('role_grant').where('role', '=', role).where('permission', '=', permission).execute()
    return
  }
  await tx
    .insertInto('role_grant')
    .values({ role, permission, scope })
    .onConflict((conflict) => conflict.columns(['role', 'permission']).doUpdateSet({ scope }))
    .execute()
}
