import type { Selectable } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'
import { newId } from '../../../platform/ids.ts'
import type { Subject } from '../bills/bill.repository.ts'
import { reasonColumns, type RefundReason } from '../texts.ts'

export type RefundRow = Selectable<Schema['refund']>

export async function insertRefund(
  tx: Tx,
  refund: {
    paymentId: string
    billId: string
    amountPaise: number
    reason: RefundReason
    requestedBy: string | null
    channel: RefundRow['channel']
    at?: Date
    gatewayRefundId?: string
  },
): Promise<RefundRow> {
  return tx
    .insertInto('refund')
    .values({
      id: newId(),
      payment_id: refund.paymentId,
      bill_id: refund.billId,
      amount_paise: refund.amountPaise,
      ...reasonColumns(refund.reason),
      requested_by: refund.requestedBy,
      channel: refund.channel,
      ...(refund.at ? { created_at: refund.at } : {}),
      ...(refund.gatewayRefundId ? { status: 'processing', gateway_refund_id: refund.gatewayRefundId } : {}),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

export const findRefund = (db: Db | Tx, id: string): Promise<RefundRow | undefined> =>
  db.selectFrom('refund').selectAll().where('id', '=', id).executeTakeFirst()

export const findRefundAtGateway = (db: Db | Tx, gatewayRefundId: string): Promise<RefundRow | undefined> =>
  db.selectFrom('refund').selectAll().where('gateway_refund_id', '=', gatewayRefundId).executeTakeFirst()

export const lockRefund = (tx: Tx, id: string): Promise<RefundRow> =>
  tx.selectFrom('refund').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow()

export async function updateRefund(
  tx: Tx,
  id: string,
  change: Partial<
    Pick<
      RefundRow,
      | 'status'
      | 'gateway_refund_id'
      | 'failures'
      | 'credit_note_id'
      | 'processed_at'
      | 'method'
      | 'reference'
      | 'paid_out_by'
    >
  >,
): Promise<void> {
  await tx.updateTable('refund').set(change).where('id', '=', id).execute()
}

/** Refunds that the gateway has to be asked about, those waiting longest first. */
export const findOpenRefunds = (db: Db, before: Date, limit: number): Promise<RefundRow[]> =>
  db
    .selectFrom('refund')
    .selectAll()
    .where('status', 'in', ['requested', 'processing'])
    .where('channel', '=', 'gateway')
    .where('created_at', '<', before)
    .orderBy('created_at')
    .limit(limit)
    .execute()

/** What a refund hangs on. */
export async function findRefundPlace(tx: Tx, id: string) {
  const row = await tx
    .selectFrom('refund')
    .innerJoin('bill', 'bill.id', 'refund.bill_id')
    .innerJoin('payment', 'payment.id', 'refund.payment_id')
    .leftJoin('payment_order', 'payment_order.id', 'payment.payment_order_id')
    .select((eb) => [
      'refund.bill_id as billId',
      'refund.payment_id as paymentId',
      'bill.subject_type as subjectType',
      'bill.subject_id as subjectId',
      eb.fn.coalesce('payment_order.created_by', 'bill.created_by').as('payerId'),
    ])
    .where('refund.id', '=', id)
    .executeTakeFirstOrThrow()
  return row as typeof row & Subject
}
