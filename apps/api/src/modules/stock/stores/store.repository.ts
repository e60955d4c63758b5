import { sql, type Insertable, type Updateable } from 'kysely'
import { onConstraint, type Db, type Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'
import { StoreExists } from '../stock.errors.ts'

const stores = (db: Db | Tx) =>
  db
    .selectFrom('store')
    .innerJoin('facility', 'facility.id', 'store.facility_id')
    .selectAll('store')
    .select(['facility.name as facility_name', 'facility.time_zone', 'facility.kind as facility_kind'])
export type StoreRow = Awaited<ReturnType<typeof selectStores>>[number]

export const findStore = (db: Db | Tx, id: string): Promise<StoreRow | undefined> =>
  stores(db).where('store.id', '=', id).executeTakeFirst()

/** Those of these facilities, or of all. */
export function selectStores(db: Db | Tx, facilityIds: readonly string[] | 'all') {
  const all = stores(db).orderBy('facility.name').orderBy('store.name').orderBy('store.id').limit(500)
  if (facilityIds === 'all') return all.execute()
  return all.where(sql<boolean>`store.facility_id = any(${[...facilityIds]}::uuid[])`).execute()
}

export async function insertStore(tx: Tx, values: Insertable<Schema['store']>): Promise<StoreRow> {
  const { id } = await tx
    .insertInto('store')
    .values(values)
    .returning('id')
    .executeTakeFirstOrThrow()
    .catch(onConstraint('store_once', () => new StoreExists()))
  return (await findStore(tx, id))!
}

export async function changeStore(
  tx: Tx,
  id: string,
  values: Updateable<Schema['store']>,
): Promise<StoreRow> {
  await tx
    .updateTable('store')
    .set({ ...values, updated_at: sql`now()` })
    .where('id', '=', id)
    .execute()
    .catch(onConstraint('store_once', () => new StoreExists()))
  return (await findStore(tx, id))!
}
