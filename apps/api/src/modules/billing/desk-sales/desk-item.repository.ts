import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'

export type DeskItemRow = Selectable<Schema['desk_item']>

export const findDeskItems = (db: Db, facilityId: string): Promise<DeskItemRow[]> =>
  db
    .selectFrom('desk_item')
    .selectAll()
    .where('facility_id', '=', facilityId)
    .orderBy('active', 'desc')
    .orderBy('name')
    .execute()

export const findDeskItem = (db: Db, id: string): Promise<DeskItemRow | undefined> =>
  db.selectFrom('desk_item').selectAll().where('id', '=', id).executeTakeFirst()

/** Those of a facility's price list that are still sold, by id. */
export async function findSold(
  tx: Tx,
  facilityId: string,
  ids: readonly string[],
): Promise<Map<string, DeskItemRow>> {
  const rows = await tx
    .selectFrom('desk_item')
    .selectAll()
    .where('facility_id', '=', facilityId)
    .where('active', '=', true)
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** Constraint `desk_item_name`. */
export const insertDeskItem = (db: Db, item: Insertable<Schema['desk_item']>): Promise<DeskItemRow> =>
  db.insertInto('desk_item').values(item).returningAll().executeTakeFirstOrThrow()

/** Constraint `desk_item_name`. */
export const updateDeskItemRow = (
  db: Db,
  id: string,
  change: Updateable<Schema['desk_item']>,
): Promise<DeskItemRow> =>
  db.updateTable('desk_item').set(change).where('id', '=', id).returningAll().executeTakeFirstOrThrow()

export async function insertDeskSale(tx: Tx, sale: Insertable<Schema['desk_sale']>): Promise<string> {
  const { id } = await tx.insertInto('desk_sale').values(sale).returning('id').executeTakeFirstOrThrow()
  return id
}
