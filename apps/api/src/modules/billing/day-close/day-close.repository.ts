import { sql, type Insertable } from 'kysely'
import type { Cursor } from '../../../platform/db/page.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'

const read = (db: Db | Tx) =>
  db
    .selectFrom('day_close')
    .innerJoin('user_account', 'user_account.id', 'day_close.user_id')
    .innerJoin('facility', 'facility.id', 'day_close.facility_id')
    .selectAll('day_close')
    .select(['user_account.name as user_name', 'facility.name as facility_name', 'facility.time_zone'])
export type DayCloseRow = Awaited<ReturnType<ReturnType<typeof read>['executeTakeFirstOrThrow']>>

export const findDayClose = (db: Db | Tx, id: string): Promise<DayCloseRow | undefined> =>
  read(db).where('day_close.id', '=', id).executeTakeFirst()

/** Latest day first; one row more than the limit when there are more. */
export const findDayCloses = (
  db: Db,
  facilityId: string,
  { after, limit }: { after: Cursor<'instant'> | undefined; limit: number },
): Promise<DayCloseRow[]> =>
  read(db)
    .where('day_close.facility_id', '=', facilityId)
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(day_close.business_date, day_close.id) < (${after?.key ?? ''}::date, ${after?.id ?? ''}::uuid)`,
      ),
    )
    .orderBy('day_close.business_date', 'desc')
    .orderBy('day_close.id', 'desc')
    .limit(limit + 1)
    .execute()

export async function isClosed(
  db: Db | Tx,
  { facilityId, userId, date }: { facilityId: string; userId: string; date: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('day_close')
    .select('id')
    .where('facility_id', '=', facilityId)
    .where('user_id', '=', userId)
    .where('business_date', '=', date)
    .executeTakeFirst()
  return row !== undefined
}

/** Constraints `day_close_once`, `day_close_reason`. */
export async function insertDayClose(tx: Tx, close: Insertable<Schema['day_close']>): Promise<string> {
  const { id } = await tx.insertInto('day_close').values(close).returning('id').executeTakeFirstOrThrow()
  return id
}
