import { grants } from '@imeds/contracts'
import type { Db } from '../../platform/db/database.ts'

/** Fills the grants of an installation that has none yet, and adds those of permissions that are new in this version. */
export async function seedGrants(db: Db): Promise<void> {
  const known = await db.selectFrom('role_grant').select('permission').distinct().execute()
  const old = new Set(known.map((row) => row.permission))
  const rows = Object.entries(grants).flatMap(([role, held]) =>
    Object.entries(held).flatMap(([permission, scope]) =>
      old.has(permission) ? [] : [{ role: role as keyof typeof grants, permission, scope }],
    ),
  )
  if (rows.length)
    await db
      .insertInto('role_grant')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}
