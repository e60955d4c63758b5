import { sql, type Selectable } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'

export type PaymentRow = Selectable<Schema['payment']>

type NewPayment = {
  billId: string
  paymentOrderId: string
  gatewayPaymentId: string
  signature: string | null
  method: string
  amountPaise: number
}

/**
 * Writes a captured payment that is not here yet. One that was told as failed and was approved after all (late
 * authorisation) becomes captured.
 */
export async function insertCaptured(
  tx: Tx,
  payment: NewPayment & { surplus: boolean; capturedAt: Date },
): Promise<PaymentRow> {
  const captured = {
    method: payment.method,
    status: 'captured' as const,
    surplus: payment.surplus,
    captured_at: payment.capturedAt,
    gateway_signature: payment.signature,
  }
  return tx
    .insertInto('payment')
    .values({ ...captured, ...common(payment), created_at: payment.capturedAt })
    .onConflict((conflict) =>
      conflict.column('gateway_payment_id').doUpdateSet(captured).where('payment.status', '=', 'failed'),
    )
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Writes what a counter took. Constraint `payment_reference_once`. */
export const insertReceived = (
  tx: Tx,
  received: {
    billId: string
    method: 'cash' | 'card' | 'upi'
    reference: string | null
    amountPaise: number
    receivedBy: string
    at: Date
  },
): Promise<PaymentRow> =>
  tx
    .insertInto('payment')
    .values({
      bill_id: received.billId,
      channel: 'counter',
      method: received.method,
      reference: received.reference,
      amount_paise: received.amountPaise,
      status: 'captured',
      received_by: received.receivedBy,
      captured_at: received.at,
      created_at: received.at,
    })
    .returningAll()
    .executeTakeFirstOrThrow()

/** Writes a declined try; false when this payment is here already, failed or captured. */
export async function insertFailed(tx: Tx, payment: NewPayment & { at: Date }): Promise<boolean> {
  const row = await tx
    .insertInto('payment')
    .values({ ...common(payment), method: payment.method, status: 'failed', created_at: payment.at })
    .onConflict((conflict) => conflict.column('gateway_payment_id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

const common = ({ billId, paymentOrderId, gatewayPaymentId, amountPaise }: NewPayment) => ({
  bill_id: billId,
  payment_order_id: paymentOrderId,
  gateway_payment_id: gatewayPaymentId,
  amount_paise: amountPaise,
})

export const findCaptured = (db: Db | Tx, gatewayPaymentId: string): Promise<PaymentRow | undefined> =>
  db
    .selectFrom('payment')
    .selectAll()
    .where('gateway_payment_id', '=', gatewayPaymentId)
    .where('status', '=', 'captured')
    .executeTakeFirst()

/** The payments that settle a bill, locked: the gateway's before the counters', so that refunds start there. */
export const lockSettlingPayments = (tx: Tx, billId: string): Promise<PaymentRow[]> =>
  settling(tx, billId).forUpdate().execute()

/** The same, to look at. */
export const listSettlingPayments = (db: Db | Tx, billId: string): Promise<PaymentRow[]> =>
  settling(db, billId).execute()

const settling = (db: Db | Tx, billId: string) =>
  db
    .selectFrom('payment')
    .selectAll()
    .where('bill_id', '=', billId)
    .where('status', '=', 'captured')
    .where('surplus', '=', false)
    .orderBy('channel', 'desc')
    .orderBy('id')

/** Takes a payment out of what settles its bill; it is to go back whole. */
export const markSurplus = (tx: Tx, id: string): Promise<PaymentRow> =>
  tx
    .updateTable('payment')
    .set({ surplus: true })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

/** Reserves part of a payment for a refund, or releases it (negative); constraint `payment_refund_within`. */
export async function reserveRefund(tx: Tx, paymentId: string, amountPaise: number): Promise<void> {
  await tx
    .updateTable('payment')
    .set({ refunded_paise: sql<number>`refunded_paise + ${amountPaise}` })
    .where('id', '=', paymentId)
    .execute()
}

/** The gateway's id of the payment that a refund takes from. */
export async function findPaymentOfRefund(db: Db, refund: { payment_id: string }): Promise<string> {
  const { gateway_payment_id } = await db
    .selectFrom('payment')
    .select('gateway_payment_id')
    .where('id', '=', refund.payment_id)
    .executeTakeFirstOrThrow()
  if (!gateway_payment_id) throw new Error('A payment at the desk goes back at the desk.')
  return gateway_payment_id
}

export const lockPayment = (tx: Tx, id: string): Promise<PaymentRow> =>
  tx.selectFrom('payment').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow()
