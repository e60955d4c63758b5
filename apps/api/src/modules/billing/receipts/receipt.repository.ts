import type { Insertable, Selectable } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'
import { reachedBills } from '../bills/bill.scope.ts'

export type ReceiptRow = Selectable<Schema['payment_receipt']>

export async function insertReceipt(tx: Tx, receipt: Insertable<Schema['payment_receipt']>): Promise<void> {
  await tx.insertInto('payment_receipt').values(receipt).execute()
}

/** The receipt of a payment, where the actor may read its bill, with the payment and how the bill is called now. */
export const findReachedReceipt = (db: Db, actor: Actor, paymentId: string) =>
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
    .where('payment.id', '=', paymentId)
    .where(reachedBills(actor, 'bill.read'))
    .executeTakeFirst()
