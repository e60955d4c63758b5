import type { Insertable, Selectable } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'
import { reachedBills } from '../bills/bill.scope.ts'

export type ReceiptRow = Selectable<Schema['payment_receipt']>

export async function insertReceipt(tx: Tx, receipt: Insertable<Schema['payment_receipt']>): Promise<void> {
  await tx.insertInto('payment_receipt').values(receipt).execute()
}

export type ReadReceipt = Awaited<ReturnType<typeof findReceiptsOf>>[number]

/** Receipts with their payments and how their bills are called now. */
const receipts = (db: Db) =>
  db
    .selectFrom('bill')
    .innerJoin('payment', 'payment.bill_id', 'bill.id')
    .innerJoin('payment_receipt', 'payment_receipt.payment_id', 'payment.id')
    .leftJoin('user_account', 'user_account.id', 'payment.received_by')
    .selectAll('payment_receipt')
    .select([
      'bill.patient_id',
      'bill.kind as bill_kind',
      'bill.number as bill_number',
      'bill.created_at as billed_at',
      'bill.subject_type',
      'payment.channel',
      'payment.method',
      'payment.reference',
      'payment.gateway_payment_id',
      'payment.amount_paise',
      'user_account.name as received_by_name',
    ])

/** The receipt of a payment, where the actor may read its bill. */
export const findReachedReceipt = (
  db: Db,
  actor: Actor,
  paymentId: string,
): Promise<ReadReceipt | undefined> =>
  receipts(db).where('payment.id', '=', paymentId).where(reachedBills(actor, 'bill.read')).executeTakeFirst()

/** The receipts of what settles a bill, as the payments came. */
export const findReceiptsOf = (db: Db, billId: string) =>
  receipts(db)
    .where('payment.bill_id', '=', billId)
    .where('payment.surplus', '=', false)
    .orderBy('payment.captured_at')
    .orderBy('payment.id')
    .execute()
