import type { Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import { reachedBills } from '../bills/bill.scope.ts'

export type ReachedOrder = NonNullable<Awaited<ReturnType<typeof findReachedOrder>>>

/** A payment order of a bill that the actor may pay, with how the bill stands. */
export const findReachedOrder = (db: Db, actor: Actor, id: string) =>
  db
    .selectFrom('bill')
    .innerJoin('payment_order', 'payment_order.bill_id', 'bill.id')
    .selectAll('payment_order')
    .select((eb) => [
      'bill.status as bill_status',
      'bill.subject_type',
      'bill.subject_id',
      'bill.patient_id',
      eb
        .selectFrom('payment')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('payment.payment_order_id', '=', 'payment_order.id')
        .where('payment.status', '=', 'failed')
        .as('failed_payments'),
    ])
    .where('payment_order.id', '=', id)
    .where(reachedBills(actor, 'bill.pay'))
    .executeTakeFirst()
