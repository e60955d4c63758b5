import { sql, type Insertable } from 'kysely'
import { lock, type Db, type Tx } from '../../../platform/db/database.ts'
import type { Cursor } from '../../../platform/db/page.ts'
import type { Schema } from '../../../platform/db/schema.ts'

type NewEntry = Omit<Insertable<Schema['supply_register']>, 'serial'>

/** Writes entries down under the next numbers of their series; others of the same pharmacy wait until the end. */
export async function insertEntries(tx: Tx, facilityId: string, entries: readonly NewEntry[]): Promise<void> {
  if (entries.length === 0) return
  await lock(tx, `supply_register:${facilityId}`)
  for (const entry of entries)
    await tx
      .insertInto('supply_register')
      .values((eb) => ({
        ...entry,
        serial: eb
          .selectFrom('supply_register')
          .select(sql<number>`coalesce(max(serial), 0) + 1`.as('next'))
          .where('facility_id', '=', facilityId)
          .where('series', '=', entry.series),
      }))
      .execute()
}

export type RegisterFilter = {
  facilityId: string
  register: 'H1' | 'X'
  from?: string | undefined
  to?: string | undefined
  zone: string
}

const entries = (db: Db, { facilityId, register, from, to, zone }: RegisterFilter) => {
  let rows = db
    .selectFrom('supply_register')
    .selectAll()
    .where('facility_id', '=', facilityId)
    .where('register', '=', register)
  const day = sql<string>`(supplied_at at time zone ${zone})::date`
  if (from) rows = rows.where(day, '>=', from)
  if (to) rows = rows.where(day, '<=', to)
  return rows
}

/** Newest first; one more than the limit when there are more. */
export function selectEntries(
  db: Db,
  { before, limit, ...filter }: RegisterFilter & { before: Cursor | undefined; limit: number },
) {
  const rows = entries(db, filter)
    .orderBy('id', 'desc')
    .limit(limit + 1)
  return (before ? rows.where('id', '<', before.id) : rows).execute()
}
export type EntryRow = Awaited<ReturnType<typeof selectEntries>>[number]

/** All of a period, series by series in the order of their numbers. */
export const selectWholeRegister = (db: Db, filter: RegisterFilter): Promise<EntryRow[]> =>
  entries(db, filter).orderBy('series').orderBy('serial').execute()

/** To whom units of a batch went. */
export const selectRecipients = (db: Db, batchId: string) =>
  db
    .selectFrom('medicine_order_item')
    .innerJoin('medicine_order_line', 'medicine_order_line.id', 'medicine_order_item.medicine_order_line_id')
    .innerJoin('medicine_order', 'medicine_order.id', 'medicine_order_line.medicine_order_id')
    .innerJoin('product', 'product.id', 'medicine_order_line.product_id')
    .innerJoin('patient', 'patient.id', 'medicine_order.patient_id')
    .select((eb) => [
      'medicine_order.id',
      'medicine_order.updated_at',
      'patient.id as patient_id',
      'patient.name as patient_name',
      'patient.phone',
      'product.unit',
      eb.fn.sum<number>('medicine_order_item.quantity').as('quantity'),
      eb.fn.sum<number>('medicine_order_item.returned_quantity').as('returned_quantity'),
      eb
        .selectFrom('medicine_order_history')
        .select('changed_at')
        .whereRef('medicine_order_history.medicine_order_id', '=', 'medicine_order.id')
        .where('medicine_order_history.status', 'in', ['delivered', 'collected'])
        .orderBy('medicine_order_history.id')
        .limit(1)
        .as('supplied_at'),
    ])
    .where('medicine_order_item.batch_id', '=', batchId)
    .where('medicine_order.status', 'in', ['delivered', 'collected', 'returned'])
    .where('medicine_order_line.dropped_at', 'is', null)
    .groupBy(['medicine_order.id', 'patient.id', 'product.unit'])
    .orderBy('medicine_order.id', 'desc')
    .execute()
export type RecipientRow = Awaited<ReturnType<typeof selectRecipients>>[number]
