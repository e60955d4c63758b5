import { sql, type Insertable, type Selectable, type Updateable } from 'kysely'
import { onConstraint, type Db, type Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'
import { SlotTaken } from '../lab.errors.ts'
import type { Change } from './order-status.ts'

export type OrderRow = Selectable<Schema['lab_order']>

export const findOrder = (db: Db | Tx, id: string): Promise<OrderRow | undefined> =>
  db.selectFrom('lab_order').selectAll().where('id', '=', id).executeTakeFirst()

export const lockOrderRow = (tx: Tx, id: string): Promise<OrderRow | undefined> =>
  tx.selectFrom('lab_order').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const insertOrder = (tx: Tx, values: Insertable<Schema['lab_order']>): Promise<OrderRow> =>
  tx
    .insertInto('lab_order')
    .values(values)
    .returningAll()
    .executeTakeFirstOrThrow()
    .catch(onConstraint('lab_order_seat_once', () => new SlotTaken()))

export const updateOrder = (tx: Tx, id: string, set: Updateable<Schema['lab_order']>): Promise<OrderRow> =>
  tx.updateTable('lab_order').set(set).where('id', '=', id).returningAll().executeTakeFirstOrThrow()

export async function insertItems(
  tx: Tx,
  rows: readonly Insertable<Schema['lab_order_item']>[],
): Promise<void> {
  await tx
    .insertInto('lab_order_item')
    .values([...rows])
    .execute()
}

export async function insertHistory(
  tx: Tx,
  row: Pick<OrderRow, 'id' | 'status'>,
  { change, by, at, note = null }: { change: Change; by: string | null; at: Date; note?: string | null },
): Promise<void> {
  await tx
    .insertInto('lab_order_history')
    .values({ order_id: row.id, change, status: row.status, by, at, note })
    .execute()
}

type OfSlots = { facilityId: string; collection: OrderRow['collection']; from: Date; to: Date }

/** The places that are taken between two instants, without holds that ran out. */
export const findTakenSeats = (
  db: Db | Tx,
  { facilityId, collection, from, to, now }: OfSlots & { now: Date },
) =>
  db
    .selectFrom('lab_order')
    .select(['slot_starts_at', 'seat'])
    .where('facility_id', '=', facilityId)
    .where('collection', '=', collection)
    .where('slot_starts_at', '>=', from)
    .where('slot_starts_at', '<', to)
    .where('status', 'not in', ['cancelled', 'expired'])
    .where((eb) => eb.or([eb('status', '<>', 'held'), eb('hold_expires_at', '>', now)]))
    .execute()

/** Holds of one slot that ran out: nobody has given their places back yet. */
export const findLapsedHolds = (
  tx: Tx,
  { facilityId, collection, startsAt, now }: Omit<OfSlots, 'from' | 'to'> & { startsAt: Date; now: Date },
) =>
  tx
    .selectFrom('lab_order')
    .select('id')
    .where('facility_id', '=', facilityId)
    .where('collection', '=', collection)
    .where('slot_starts_at', '=', startsAt)
    .where('status', '=', 'held')
    .where('hold_expires_at', '<=', now)
    .execute()

export const findExpiredHolds = async (db: Db, now: Date, limit: number): Promise<string[]> =>
  (
    await db
      .selectFrom('lab_order')
      .select('id')
      .where('status', '=', 'held')
      .where('hold_expires_at', '<=', now)
      .limit(limit)
      .execute()
  ).map(({ id }) => id)

export async function countLiveHolds(tx: Tx, userId: string, now: Date): Promise<number> {
  const { count } = await tx
    .selectFrom('lab_order')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('ordered_by', '=', userId)
    .where('status', '=', 'held')
    .where('hold_expires_at', '>', now)
    .executeTakeFirstOrThrow()
  return count
}

/** A single test of an order, under the name of the panel that it was ordered in. */
export type OrderedTest = Selectable<Schema['lab_test']> & {
  order_id: string
  panel: string
  accredited: boolean
}

/** What is measured for some orders: panels taken apart, each test once, in the order of the request. */
export async function findOrderedTests(db: Db | Tx, orderIds: readonly string[]): Promise<OrderedTest[]> {
  if (!orderIds.length) return []
  const { rows } =
    await sql<OrderedTest>`select distinct on (item.order_id, single.id) item.order_id, single.*, item.accredited,
      case when ordered.kind = 'panel' then ordered.name else '' end as panel,
      item.position * 1000 + coalesce(member.position, 0) as place
    from lab_order_item item
      join lab_test ordered on ordered.id = item.test_id
      left join lab_panel_member member on member.panel_id = ordered.id
      join lab_test single on single.id = coalesce(member.test_id, ordered.id)
    where item.order_id = any(${[...orderIds]}::uuid[])
    order by item.order_id, single.id, place`.execute(db)
  return (rows as (OrderedTest & { place: number })[]).toSorted((a, b) => a.place - b.place)
}

export const findItems = (db: Db | Tx, orderIds: readonly string[]) =>
  orderIds.length
    ? db
        .selectFrom('lab_order_item')
        .innerJoin('lab_test', 'lab_test.id', 'lab_order_item.test_id')
        .select([
          'order_id',
          'test_id',
          'price_paise',
          'accredited',
          'lab_test.name',
          'lab_test.preparation',
          'lab_test.kind',
        ])
        .where('order_id', 'in', [...orderIds])
        .orderBy('position')
        .execute()
    : Promise.resolve([])

/** Prescriptions of which somebody ordered, and the order came to something. */
export async function findOrderedPrescriptions(
  db: Db | Tx,
  prescriptionIds: readonly string[],
): Promise<Set<string>> {
  if (!prescriptionIds.length) return new Set()
  const rows = await db
    .selectFrom('lab_order')
    .select('prescription_id')
    .where('prescription_id', 'in', [...prescriptionIds])
    .where('status', 'not in', ['cancelled', 'expired'])
    .execute()
  return new Set(rows.flatMap(({ prescription_id }) => prescription_id ?? []))
}
