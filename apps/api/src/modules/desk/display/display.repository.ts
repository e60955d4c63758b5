import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

export const findDisplayKey = async (db: Db | Tx, facilityId: string): Promise<string | undefined> =>
  (
    await db
      .selectFrom('queue_display')
      .select('key')
      .where('facility_id', '=', facilityId)
      .executeTakeFirst()
  )?.key

export const findDisplayByKey = (db: Db | Tx, key: string) =>
  db
    .selectFrom('queue_display')
    .innerJoin('facility', 'facility.id', 'queue_display.facility_id')
    .select(['facility.id', 'facility.name', 'facility.time_zone'])
    .where('queue_display.key', '=', key)
    .where('facility.active', '=', true)
    .executeTakeFirst()

/** The key of a facility's display, made when it is first asked for. */
export async function openDisplay(tx: Tx, facilityId: string): Promise<string> {
  await tx
    .insertInto('queue_display')
    .values({ facility_id: facilityId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const row = await tx
    .selectFrom('queue_display')
    .select('key')
    .where('facility_id', '=', facilityId)
    .executeTakeFirstOrThrow()
  return row.key
}

export async function renewDisplay(tx: Tx, facilityId: string, by: string, at: Date): Promise<string> {
  const row = await tx
    .insertInto('queue_display')
    .values({ facility_id: facilityId, renewed_by: by, renewed_at: at })
    .onConflict((conflict) =>
      conflict
        .column('facility_id')
        .doUpdateSet({ key: sql<string>`gen_random_uuid()`, renewed_by: by, renewed_at: at }),
    )
    .returning('key')
    .executeTakeFirstOrThrow()
  return row.key
}
