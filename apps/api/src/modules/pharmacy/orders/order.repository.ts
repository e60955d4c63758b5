import { sql, type Insertable, type Selectable, type Updateable } from 'kysely'
import { lock, onConstraint, type Db, type Tx } from '../../../platform/db/database.ts'
import type { Cursor } from '../../../platform/db/page.ts'
import type { Schema } from '../../../platform/db/schema.ts'
import { ReturnExceedsLine } from '../../billing/index.ts'
import { PriceAboveMrp } from '../pharmacy.errors.ts'
import { openStatuses } from '../rules/order-status.ts'

export type OrderRow = Selectable<Schema['medicine_order']>

/** Queues for one order, before its money and its stock, and reads it fresh. */
export async function lockOrder(tx: Tx, id: string): Promise<OrderRow | undefined> {
  await lock(tx, `medicine_order:${id}`)
  const row = await tx
    .selectFrom('medicine_order')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row
}

export const findOrder = (db: Db | Tx, id: string): Promise<OrderRow | undefined> =>
  db.selectFrom('medicine_order').selectAll().where('id', '=', id).executeTakeFirst()

export const insertOrder = (tx: Tx, values: Insertable<Schema['medicine_order']>): Promise<OrderRow> =>
  tx.insertInto('medicine_order').values(values).returningAll().executeTakeFirstOrThrow()

export const updateOrder = (
  tx: Tx,
  id: string,
  values: Updateable<Schema['medicine_order']>,
): Promise<OrderRow> =>
  tx
    .updateTable('medicine_order')
    .set({ ...values, version: sql`version + 1` })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

export const insertHistory = (
  tx: Tx,
  { id, status }: OrderRow,
  { change, by, at, note }: { change: string; by: string | null; at: Date; note: string | null },
): Promise<unknown> =>
  tx
    .insertInto('medicine_order_history')
    .values({ medicine_order_id: id, change, status, changed_by: by, changed_at: at, note })
    .execute()

export type NewLine = {
  productId: string
  quantity: number
  medicationRequestId: string | null
  substituted: boolean
}

/** Adds lines behind those that are there; answers their ids in order. */
export async function insertLines(
  tx: Tx,
  orderId: string,
  lines: readonly NewLine[],
  after = 0,
): Promise<string[]> {
  if (lines.length === 0) return []
  const rows = await tx
    .insertInto('medicine_order_line')
    .values(
      lines.map((line, index) => ({
        medicine_order_id: orderId,
        position: after + index + 1,
        product_id: line.productId,
        quantity: line.quantity,
        medication_request_id: line.medicationRequestId,
        substituted: line.substituted,
      })),
    )
    .returning(['id', 'position'])
    .execute()
  return rows.toSorted((a, b) => a.position - b.position).map(({ id }) => id)
}

/** Leaves the lines so far out; answers how many there were. */
export async function dropLines(tx: Tx, orderId: string, at: Date): Promise<number> {
  await tx
    .updateTable('medicine_order_line')
    .set({ dropped_at: at })
    .where('medicine_order_id', '=', orderId)
    .where('dropped_at', 'is', null)
    .execute()
  const { last } = await tx
    .selectFrom('medicine_order_line')
    .select((eb) => eb.fn.coalesce(eb.fn.max<number>('position'), eb.val(0)).as('last'))
    .where('medicine_order_id', '=', orderId)
    .executeTakeFirstOrThrow()
  return last
}

export type NewItem = { lineId: string; batchId: string; quantity: number; unitPricePaise: number }

/** Writes down from which batches lines are served, in the order of the bill's lines. @throws PriceAboveMrp */
export const insertItems = (tx: Tx, items: readonly NewItem[]): Promise<unknown> =>
  tx
    .insertInto('medicine_order_item')
    .values(
      items.map((item, index) => ({
        bill_position: index + 1,
        medicine_order_line_id: item.lineId,
        batch_id: item.batchId,
        quantity: item.quantity,
        unit_price_paise: item.unitPricePaise,
        // The database takes both from the batch.
        mrp_paise: 0,
        pack_size: 1,
      })),
    )
    .execute()
    .catch(onConstraint('medicine_order_item_within_mrp', () => new PriceAboveMrp()))

/** The lines that count, with their products. */
export const findOrderLines = (db: Db | Tx, orderIds: readonly string[]) =>
  db
    .selectFrom('medicine_order_line')
    .innerJoin('product', 'product.id', 'medicine_order_line.product_id')
    .leftJoin('medicine', 'medicine.id', 'product.medicine_id')
    .select([
      'medicine_order_line.id',
      'medicine_order_line.medicine_order_id',
      'medicine_order_line.medication_request_id',
      'medicine_order_line.product_id',
      'medicine_order_line.quantity',
      'medicine_order_line.substituted',
      'product.name',
      'product.generic_name',
      'product.strength',
      'product.form',
      'product.unit',
      'product.schedule',
      'product.narcotic',
      'product.hsn_code',
      'medicine.schedule as medicine_schedule',
      'medicine.narcotic as medicine_narcotic',
    ])
    .where(sql<boolean>`medicine_order_line.medicine_order_id = any(${[...orderIds]}::uuid[])`)
    .where('medicine_order_line.dropped_at', 'is', null)
    .orderBy('medicine_order_line.medicine_order_id')
    .orderBy('medicine_order_line.position')
    .execute()
export type OrderLineRow = Awaited<ReturnType<typeof findOrderLines>>[number]

/** From which batches the lines that count are served. */
export const findOrderItems = (db: Db | Tx, orderId: string) =>
  db
    .selectFrom('medicine_order_item')
    .innerJoin('medicine_order_line', 'medicine_order_line.id', 'medicine_order_item.medicine_order_line_id')
    .innerJoin('stock_batch', 'stock_batch.id', 'medicine_order_item.batch_id')
    .select([
      'medicine_order_item.id',
      'medicine_order_item.bill_position',
      'medicine_order_item.returned_quantity',
      'medicine_order_item.medicine_order_line_id as line_id',
      'medicine_order_item.batch_id',
      'medicine_order_item.quantity',
      'medicine_order_item.unit_price_paise',
      'stock_batch.number',
      'stock_batch.expires_on',
    ])
    .where('medicine_order_line.medicine_order_id', '=', orderId)
    .where('medicine_order_line.dropped_at', 'is', null)
    .orderBy('medicine_order_item.bill_position')
    .execute()
export type OrderItemRow = Awaited<ReturnType<typeof findOrderItems>>[number]

/** Counts units of an item as back; constraint `medicine_order_item_return_within`. */
export const countReturn = (tx: Tx, itemId: string, quantity: number): Promise<unknown> =>
  tx
    .updateTable('medicine_order_item')
    .set({ returned_quantity: sql<number>`returned_quantity + ${quantity}::int` })
    .where('id', '=', itemId)
    .execute()
    .catch(onConstraint('medicine_order_item_return_within', () => new ReturnExceedsLine()))

const orders = (db: Db | Tx) =>
  db
    .selectFrom('medicine_order')
    .innerJoin('facility', 'facility.id', 'medicine_order.facility_id')
    .innerJoin('patient', 'patient.id', 'medicine_order.patient_id')
    .selectAll('medicine_order')
    .select(['facility.name as facility_name', 'facility.time_zone', 'patient.name as patient_name'])
export type SeenOrder = Awaited<ReturnType<typeof selectOrders>>[number]

export const findSeenOrder = (db: Db | Tx, id: string): Promise<SeenOrder | undefined> =>
  orders(db).where('medicine_order.id', '=', id).executeTakeFirst()

export type OrderFilter = {
  reached: ReturnType<typeof sql<boolean>>
  patientId?: string | undefined
  facilityId?: string | undefined
  status?: OrderRow['status'] | undefined
  openOnly: boolean
  before?: Cursor | undefined
  limit: number
}

/** Newest first; one more than the limit when there are more. */
export function selectOrders(db: Db, filter: OrderFilter) {
  let rows = orders(db)
    .where(filter.reached)
    .orderBy('medicine_order.id', 'desc')
    .limit(filter.limit + 1)
  if (filter.patientId) rows = rows.where('medicine_order.patient_id', '=', filter.patientId)
  if (filter.facilityId) rows = rows.where('medicine_order.facility_id', '=', filter.facilityId)
  if (filter.status) rows = rows.where('medicine_order.status', '=', filter.status)
  if (filter.openOnly) rows = rows.where('medicine_order.status', 'in', [...openStatuses])
  if (filter.before) rows = rows.where('medicine_order.id', '<', filter.before.id)
  return rows.execute()
}

export const findOrderHistory = (db: Db | Tx, orderId: string) =>
  db
    .selectFrom('medicine_order_history')
    .select(['status', 'changed_at', 'note'])
    .where('medicine_order_id', '=', orderId)
    .orderBy('id')
    .execute()

/** Orders whose time to be paid is over. */
export const findUnpaidOrders = async (db: Db, now: Date, limit: number): Promise<string[]> =>
  (
    await db
      .selectFrom('medicine_order')
      .select('id')
      .where('pay_until', '<=', now)
      .orderBy('pay_until')
      .limit(limit)
      .execute()
  ).map(({ id }) => id)
