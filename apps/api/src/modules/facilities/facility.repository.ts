import { sql, type Insertable, type Selectable, type Updateable } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import { onConstraint } from '../../platform/db/database.ts'
import type { Cursor } from '../../platform/db/page.ts'
import type { Schema } from '../../platform/db/schema.ts'
import { FacilityCodeTaken } from './facilities.errors.ts'

export type FacilityRow = Selectable<Schema['facility']>
export type FacilityFilter = {
  city?: string | undefined
  pinCode?: string | undefined
  kind?: FacilityRow['kind'] | undefined
  /** Closed ones too. */
  includeInactive: boolean
  after?: Cursor | undefined
  limit: number
}

/** A facility in any state, or undefined. */
export const findFacility = (db: Db | Tx, id: string): Promise<FacilityRow | undefined> =>
  db.selectFrom('facility').selectAll().where('id', '=', id).executeTakeFirst()

/** Those of the ids that exist, in no order. */
export const findFacilities = (db: Db | Tx, ids: readonly string[]): Promise<FacilityRow[]> =>
  ids.length
    ? db
        .selectFrom('facility')
        .selectAll()
        .where('id', 'in', [...ids])
        .execute()
    : Promise.resolve([])

/** By name; one row more than the limit when there are more. */
export async function selectFacilities(
  db: Db,
  { city, pinCode, kind, includeInactive, after, limit }: FacilityFilter,
): Promise<FacilityRow[]> {
  let rows = db
    .selectFrom('facility')
    .selectAll()
    .orderBy('name')
    .orderBy('id')
    .limit(limit + 1)
  if (!includeInactive) rows = rows.where('active', '=', true)
  if (city) rows = rows.where(sql`lower(city)`, '=', city.toLowerCase())
  if (pinCode) rows = rows.where('pin_code', '=', pinCode)
  if (kind) rows = rows.where('kind', '=', kind)
  if (after) rows = rows.where(sql<boolean>`(name, id) > (${after.key}, ${after.id})`)
  return rows.execute()
}

/** Answers the photo that stood there before; undefined for an unknown place. */
export async function replaceFacilityPhoto(
  tx: Tx,
  id: string,
  fileId: string | null,
): Promise<string | null | undefined> {
  const before = await tx
    .selectFrom('facility')
    .select('photo_file_id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  await tx.updateTable('facility').set({ photo_file_id: fileId }).where('id', '=', id).execute()
  return before?.photo_file_id
}

export async function isPhotoOfFacility(db: Db | Tx, fileId: string): Promise<boolean> {
  const row = await db
    .selectFrom('facility')
    .select('id')
    .where('photo_file_id', '=', fileId)
    .executeTakeFirst()
  return row !== undefined
}

export const insertFacility = (tx: Tx, values: Insertable<Schema['facility']>): Promise<FacilityRow> =>
  tx
    .insertInto('facility')
    .values(values)
    .returningAll()
    .executeTakeFirstOrThrow()
    .catch(onConstraint('facility_code_key', () => new FacilityCodeTaken()))

export const changeFacility = (
  tx: Tx,
  id: string,
  values: Updateable<Schema['facility']>,
): Promise<FacilityRow | undefined> =>
  tx
    .updateTable('facility')
    .set({ ...values, updated_at: sql`now()` })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
