import type { Permission, Role } from '@imeds/contracts'
import type { Locale } from '@imeds/i18n'
import type { Db, Tx } from '../../platform/db/database.ts'

export type Recipient = {
  userId: string
  locale: Locale
  /** Verified, or null. */
  email: string | null
  /** Verified, or null. */
  phone: string | null
}

/** Those of the people who are not shut out, with the addresses that they proved to be theirs. */
export async function findRecipients(db: Db | Tx, userIds: readonly string[]): Promise<Recipient[]> {
  if (!userIds.length) return []
  const rows = await db
    .selectFrom('user_account')
    .select(['id', 'locale', 'email', 'email_verified', 'phone_number', 'phone_number_verified'])
    .where('id', 'in', [...userIds])
    .where('disabled_at', 'is', null)
    .execute()
  return rows.map((row) => ({
    userId: row.id,
    locale: row.locale,
    email: row.email_verified ? row.email : null,
    phone: row.phone_number_verified ? row.phone_number : null,
  }))
}

const staff: Role[] = ['admin', 'front_desk', 'lab_operator', 'pharmacy_operator']

/** The staff whose role carries a permission: for all facilities, or for this one. */
export async function findStaffWith(
  db: Db | Tx,
  permission: Permission,
  facilityId: string | null = null,
): Promise<string[]> {
  const rows = await db
    .selectFrom('role_assignment')
    .innerJoin('role_grant', 'role_grant.role', 'role_assignment.role')
    .select('user_id')
    .distinct()
    .where('permission', '=', permission)
    .where('role_assignment.role', 'in', staff)
    .where('revoked_at', 'is', null)
    .where((the) =>
      the.or([
        the('scope', '=', 'all'),
        the.and([the('scope', '=', 'facility'), the('facility_id', '=', facilityId)]),
      ]),
    )
    .execute()
  return rows.map((row) => row.user_id)
}
