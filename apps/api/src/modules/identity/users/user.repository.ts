import { sql } from 'kysely'
import type { Role } from '@imeds/contracts'
import type { Db } from '../../../platform/db/database.ts'

type Assignment = { id: string; role: Role; since: string; facility: { id: string; name: string } | null }

const selectUsers = (db: Db) =>
  db
    .selectFrom('user_account as account')
    .leftJoin('authenticator', (join) =>
      join.onRef('authenticator.user_id', '=', 'account.id').on('authenticator.confirmed_at', 'is not', null),
    )
    .select([
      'account.id',
      'account.name',
      'account.phone_number',
      'account.phone_number_verified',
      'account.email',
      'account.email_verified',
      'account.locale',
      'account.gender',
      'account.registration_number',
      'account.disabled_at',
      'account.created_at',
      'account.last_sign_in_at',
      'authenticator.confirmed_at as authenticator_since',
    ])
    .select(
      sql<Assignment[]>`(select coalesce(jsonb_agg(jsonb_build_object(
          'id', held.id, 'role', held.role, 'since', held.granted_at,
          'facility', case when facility.id is null then null
            else jsonb_build_object('id', facility.id, 'name', facility.name) end)
          order by held.granted_at), '[]')
        from role_assignment held left join facility on facility.id = held.facility_id
        where held.user_id = account.id and held.revoked_at is null)`.as('roles'),
    )
export type UserRow = Awaited<ReturnType<typeof findUsers>>[number]

export const findUserRow = (db: Db, id: string): Promise<UserRow | undefined> =>
  selectUsers(db).where('account.id', '=', id).executeTakeFirst()

export type UserSearch = {
  text: string
  role?: Role | undefined
  disabled?: boolean | undefined
  before?: string | undefined
  limit: number
}

const containing = (text: string) => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`

/** Newest first. Text is a part of a name, or four digits and more of a number. */
export async function findUsers(db: Db, { text, role, disabled, before, limit }: UserSearch) {
  const digits = text.replaceAll(/[\s()+-]/g, '')
  const byNumber = /^\d{4,}$/.test(digits)
  return selectUsers(db)
    .$if(text !== '' && byNumber, (query) => query.where('account.phone_number', 'like', containing(digits)))
    .$if(text !== '' && !byNumber, (query) => query.where('account.name', 'ilike', containing(text)))
    .$if(disabled !== undefined, (query) =>
      query.where('account.disabled_at', disabled ? 'is not' : 'is', null),
    )
    .$if(role !== undefined, (query) =>
      query.where((is) =>
        is.exists(
          is
            .selectFrom('role_assignment as filter')
            .select('filter.id')
            .whereRef('filter.user_id', '=', 'account.id')
            .where('filter.revoked_at', 'is', null)
            .where('filter.role', '=', role!),
        ),
      ),
    )
    .$if(before !== undefined, (query) => query.where('account.id', '<', before!))
    .orderBy('account.id', 'desc')
    .limit(limit)
    .execute()
}

export async function facilityExists(db: Db, id: string): Promise<boolean> {
  const row = await db.selectFrom('facility').select('id').where('id', '=', id).executeTakeFirst()
  return row !== undefined
}
