import type { Selectable } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'
import type { Subject } from '../bills/bill.repository.ts'

export type PaymentOrderRow = Selectable<Schema['payment_order']>

/**
 * The open order over what is due of a bill, made if there is none. Constraint `payment_order_one_open`; the bill is
 * locked.
 */
export async function openPaymentOrder(
  tx: Tx,
  { id: billId, duePaise }: { id: string; duePaise: number },
  { createdBy, at }: { createdBy: string; at: Date },
): Promise<{ order: PaymentOrderRow; isNew: boolean }> {
  const open = await tx
    .selectFrom('payment_order')
    .selectAll()
    .where('bill_id', '=', billId)
    .where('status', '=', 'created')
    .executeTakeFirst()
  if (open?.amount_paise === duePaise) return { order: open, isNew: false }
  await supersedeOrders(tx, billId)
  const order = await tx
    .insertInto('payment_order')
    .values({
      bill_id: billId,
      gateway: 'razorpay',
      amount_paise: duePaise,
      created_by: createdBy,
      created_at: at,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return { order, isNew: true }
}

/** Another amount is due by now: who opens the payment anew gets an order over that one. */
export async function supersedeOrders(tx: Tx, billId: string): Promise<void> {
  await tx
    .updateTable('payment_order')
    .set({ status: 'superseded' })
    .where('bill_id', '=', billId)
    .where('status', '=', 'created')
    .execute()
}

/** Remembers the gateway's order; of two requests that both made one, the first wins and the other is never shown. */
export async function saveGatewayOrder(db: Db, id: string, gatewayOrderId: string): Promise<string> {
  await db
    .updateTable('payment_order')
    .set({ gateway_order_id: gatewayOrderId })
    .where('id', '=', id)
    .where('gateway_order_id', 'is', null)
    .execute()
  const { gateway_order_id } = await db
    .selectFrom('payment_order')
    .select('gateway_order_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return gateway_order_id ?? gatewayOrderId
}

export const findPaymentOrder = (db: Db | Tx, id: string): Promise<PaymentOrderRow | undefined> =>
  db.selectFrom('payment_order').selectAll().where('id', '=', id).executeTakeFirst()

/** Which subject an order of the gateway pays for; nothing for orders that are none of ours. */
export async function findSubjectOfOrder(tx: Tx, gatewayOrderId: string): Promise<Subject | undefined> {
  const row = await tx
    .selectFrom('payment_order')
    .innerJoin('bill', 'bill.id', 'payment_order.bill_id')
    .select(['bill.subject_type as subjectType', 'bill.subject_id as subjectId'])
    .where('payment_order.gateway_order_id', '=', gatewayOrderId)
    .executeTakeFirst()
  return row
}

export const lockPaymentOrder = (tx: Tx, gatewayOrderId: string): Promise<PaymentOrderRow> =>
  tx
    .selectFrom('payment_order')
    .selectAll()
    .where('gateway_order_id', '=', gatewayOrderId)
    .forUpdate()
    .executeTakeFirstOrThrow()

export async function markPaid(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('payment_order').set({ status: 'paid' }).where('id', '=', id).execute()
}

/** Gives up an order that nobody paid; one that was paid meanwhile stays so. */
export async function abandonOrder(db: Db, id: string, at: Date): Promise<void> {
  await db
    .updateTable('payment_order')
    .set({ status: 'abandoned', reconciled_at: at })
    .where('id', '=', id)
    .where('status', 'in', ['created', 'superseded'])
    .execute()
}

export async function markReconciled(db: Db, id: string, at: Date): Promise<void> {
  await db.updateTable('payment_order').set({ reconciled_at: at }).where('id', '=', id).execute()
}

/** Orders that may still be paid, made before `before`, those asked about longest ago first. */
export const findOpenOrders = (db: Db, before: Date, limit: number): Promise<PaymentOrderRow[]> =>
  db
    .selectFrom('payment_order')
    .selectAll()
    .where('status', 'in', ['created', 'superseded'])
    .where('created_at', '<', before)
    .orderBy('reconciled_at', (order) => order.asc().nullsFirst())
    .orderBy('created_at')
    .limit(limit)
    .execute()
