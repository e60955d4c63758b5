import { sql } from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import type { Cursor } from '../../platform/db/page.ts'
import type { Status } from './practitioner-status.ts'

// A cursor carries milliseconds; PostgreSQL keeps more.
const waitingSince = sql<Date>`date_trunc('milliseconds', coalesce(submitted_at, created_at))`

export type QueueFilter = {
  status: Status
  text?: string | undefined
  after?: Cursor<'instant'> | undefined
  limit: number
}

/** Practitioners of one status, those who wait longest first; one row more than the limit when there are more. */
export async function selectQueue(db: Db, { status, text, after, limit }: QueueFilter) {
  let rows = db
    .selectFrom('practitioner')
    .select(['id', 'given_name', 'family_name', 'registration_number', 'registration_council'])
    .select(['status', 'submitted_at', waitingSince.as('waiting_since')])
    .select(
      sql<string[]>`array(select speciality_code from practitioner_speciality
        where practitioner_id = practitioner.id order by 1)`.as('specialities'),
    )
    .where('status', '=', status)
    .orderBy(waitingSince)
    .orderBy('id')
    .limit(limit + 1)
  if (after)
    rows = rows.where(sql<boolean>`(${waitingSince}, id) > (${after.key}::timestamptz, ${after.id}::uuid)`)
  if (text) {
    const part = `%${text.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%`
    rows = rows.where(sql<boolean>`(search_name like ${part} or lower(registration_number) like ${part})`)
  }
  return rows.execute()
}
