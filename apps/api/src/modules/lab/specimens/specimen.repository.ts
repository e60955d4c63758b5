import { sql, type Selectable, type Updateable } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'

export type SpecimenRow = Selectable<Schema['specimen']>

export const findSpecimens = (db: Db | Tx, orderIds: readonly string[]): Promise<SpecimenRow[]> =>
  orderIds.length
    ? db
        .selectFrom('specimen')
        .selectAll()
        .where('order_id', 'in', [...orderIds])
        .orderBy('id')
        .execute()
    : Promise.resolve([])

export const findSpecimen = (db: Db | Tx, id: string): Promise<SpecimenRow | undefined> =>
  db.selectFrom('specimen').selectAll().where('id', '=', id).executeTakeFirst()

export const findByAccessions = (db: Db | Tx, facilityId: string, accessions: readonly string[]) =>
  accessions.length
    ? db
        .selectFrom('specimen')
        .selectAll()
        .where('facility_id', '=', facilityId)
        .where('accession', 'in', [...accessions])
        .execute()
    : Promise.resolve([])

type NewSpecimen = Pick<SpecimenRow, 'order_id' | 'facility_id' | 'specimen_type' | 'container'> & {
  replaces_id?: string
}

export async function insertSpecimens(tx: Tx, rows: readonly NewSpecimen[]): Promise<void> {
  if (rows.length)
    await tx
      .insertInto('specimen')
      .values([...rows])
      .execute()
}

export const updateSpecimen = (
  tx: Tx,
  id: string,
  set: Updateable<Schema['specimen']>,
): Promise<SpecimenRow> =>
  tx.updateTable('specimen').set(set).where('id', '=', id).returningAll().executeTakeFirstOrThrow()

/** The next number of a laboratory's day; the row is locked until the tube has it. */
export async function takeAccession(tx: Tx, facilityId: string, day: string): Promise<number> {
  const { last_number } = await tx
    .insertInto('accession_series')
    .values({ facility_id: facilityId, day, last_number: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['facility_id', 'day'])
        .doUpdateSet({ last_number: sql<number>`accession_series.last_number + 1` }),
    )
    .returning('last_number')
    .executeTakeFirstOrThrow()
  return last_number
}
