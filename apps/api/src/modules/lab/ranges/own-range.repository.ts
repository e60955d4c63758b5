import { sql, type Insertable, type Selectable } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'

export type OwnRangeRow = Selectable<Schema['laboratory_range']> & { test_id: string; source: string }

/** Every set of one test in a laboratory with its ranges, the one that counts last first. */
export const findSets = (db: Db | Tx, { facilityId, testId }: { facilityId: string; testId: string }) =>
  db
    .selectFrom('laboratory_range_set as own')
    .innerJoin('user_account', 'user_account.id', 'own.recorded_by')
    .selectAll('own')
    .select('user_account.name as recorded_by_name')
    .where('own.facility_id', '=', facilityId)
    .where('own.test_id', '=', testId)
    .orderBy('own.effective_from', 'desc')
    .orderBy('own.recorded_at', 'desc')
    .orderBy('own.id', 'desc')
    .limit(100)
    .execute()
export type OwnSetRow = Awaited<ReturnType<typeof findSets>>[number]

export const findRangesOfSets = (db: Db | Tx, setIds: readonly string[]) =>
  db
    .selectFrom('laboratory_range')
    .selectAll()
    .where(sql<boolean>`set_id = any(${[...setIds]}::uuid[])`)
    .orderBy('sex')
    .orderBy('id')
    .execute()

export async function insertSet(
  tx: Tx,
  values: Insertable<Schema['laboratory_range_set']>,
  ranges: readonly Omit<Insertable<Schema['laboratory_range']>, 'set_id'>[],
): Promise<string> {
  const { id } = await tx
    .insertInto('laboratory_range_set')
    .values(values)
    .returning('id')
    .executeTakeFirstOrThrow()
  if (ranges.length)
    await tx
      .insertInto('laboratory_range')
      .values(ranges.map((range) => ({ ...range, set_id: id })))
      .execute()
  return id
}

/** The laboratory's own ranges that count on a day: of each test those of its newest set, which may have none. */
export async function findOwnRanges(
  db: Db | Tx,
  facilityId: string,
  testIds: readonly string[],
  on: string,
): Promise<OwnRangeRow[]> {
  const { rows } = await sql<OwnRangeRow>`
    select own_range.*, counting.test_id, counting.source from (
      select distinct on (test_id) id, test_id, source from laboratory_range_set
      where facility_id = ${facilityId} and test_id = any(${[...testIds]}::uuid[]) and effective_from <= ${on}
      order by test_id, effective_from desc, recorded_at desc, id desc) counting
    join laboratory_range own_range on own_range.set_id = counting.id`.execute(db)
  return rows
}
