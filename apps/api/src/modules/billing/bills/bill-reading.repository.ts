import { sql, type ExpressionBuilder } from 'kysely'
import type { Permission } from '@imeds/contracts'
import type { Actor } from '../../../platform/actor.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'
import type { RefundRow } from '../refunds/refund.repository.ts'
import type { BillRow } from './bill.repository.ts'
import { reachedBills } from './bill.scope.ts'
import { ofPerson } from '../../patients/index.ts'

/** A bill with everything that its view shows beside lines and refunds. */
export type ReadBill = Awaited<ReturnType<typeof findBills>>[number]
export type BillFilter = {
  id?: string | undefined
  patientId?: string | undefined
  subjectId?: string | undefined
  status?: BillRow['status'] | undefined
  kind?: BillRow['kind'] | undefined
  refund?: RefundRow['status'] | undefined
  /** Only older ones than this bill. */
  before?: string | undefined
}

/** What has gone back of the payments that settle a bill, or is on its way back. */
export const refundedOf = (eb: ExpressionBuilder<Schema, 'bill'>) =>
  eb.fn.coalesce(
    eb
      .selectFrom('payment')
      .select(({ fn }) => fn.sum<number>('payment.refunded_paise').as('sum'))
      .whereRef('payment.bill_id', '=', 'bill.id')
      .where('payment.status', '=', 'captured')
      .where('payment.surplus', '=', false),
    eb.lit(0),
  )

/** The bills that an actor reaches by a permission, newest first. */
export async function findBills(
  db: Db | Tx,
  actor: Actor,
  permission: Permission,
  { id, patientId, subjectId, status, kind, refund, before }: BillFilter,
  limit: number,
) {
  return db
    .selectFrom('bill')
    .innerJoin('facility', 'facility.id', 'bill.facility_id')
    .innerJoin('patient', 'patient.id', 'bill.patient_id')
    .selectAll('bill')
    .select((eb) => [
      'facility.name as facility_name',
      'patient.name as patient_name',
      'patient.phone as patient_phone',
      'patient.email as patient_email',
      refundedOf(eb).as('refunded_paise'),
    ])
    .where(reachedBills(actor, permission))
    .$if(id !== undefined, (query) => query.where('bill.id', '=', id!))
    .$if(patientId !== undefined, (query) => query.where(ofPerson('bill.patient_id', patientId!)))
    .$if(subjectId !== undefined, (query) => query.where('bill.subject_id', '=', subjectId!))
    .$if(status !== undefined, (query) => query.where('bill.status', '=', status!))
    .$if(kind !== undefined, (query) => query.where('bill.kind', '=', kind!))
    .$if(refund !== undefined, (query) => query.where(hasRefund(refund!)))
    .$if(before !== undefined, (query) => query.where('bill.id', '<', before!))
    .orderBy(sql`bill.id desc`)
    .limit(limit)
    .execute()
}

/** Of refunds that failed, those whose money was not given back another way. */
const hasRefund = (status: RefundRow['status']) => (eb: ExpressionBuilder<Schema, 'bill'>) =>
  eb.exists(
    eb
      .selectFrom('refund')
      .innerJoin('payment', 'payment.id', 'refund.payment_id')
      .select('refund.id')
      .whereRef('refund.bill_id', '=', 'bill.id')
      .where('refund.status', '=', status)
      .$if(status === 'failed', (failed) => failed.where(isStillOwed)),
  )

const isStillOwed = sql<boolean>`payment.amount_paise - payment.refunded_paise >= refund.amount_paise`

export const findRefundsOfBill = (db: Db, billId: string) =>
  db
    .selectFrom('refund')
    .innerJoin('payment', 'payment.id', 'refund.payment_id')
    .selectAll('refund')
    .select(isStillOwed.as('still_owed'))
    .where('refund.bill_id', '=', billId)
    // What a gateway took twice comes back by itself and is no part of the bill, unless it did not.
    .where((eb) =>
      eb.or([
        eb('payment.surplus', '=', false),
        eb('refund.channel', '=', 'counter'),
        eb('refund.status', '=', 'failed'),
      ]),
    )
    .orderBy('refund.id')
    .execute()

/** Everything that was captured for a bill, with who took it at a counter. */
export const findPaymentsOfBill = (db: Db, billId: string) =>
  db
    .selectFrom('payment')
    .leftJoin('user_account', 'user_account.id', 'payment.received_by')
    .leftJoin('payment_receipt', 'payment_receipt.payment_id', 'payment.id')
    .selectAll('payment')
    .select(['user_account.name as received_by_name', 'payment_receipt.number as receipt_number'])
    .where('payment.bill_id', '=', billId)
    .where('payment.status', '=', 'captured')
    .where((eb) => eb.or([eb('payment.surplus', '=', false), eb('payment.channel', '=', 'counter')]))
    .orderBy('payment.id')
    .execute()

export const findCreditNotes = (db: Db, billId: string) =>
  db
    .selectFrom('bill')
    .select(['id', 'number', 'total_paise', 'issued_at'])
    .where('corrects_bill_id', '=', billId)
    .orderBy('id')
    .execute()

/** The credit notes of a bill whole, as they are printed. */
export const findCreditNoteRows = (db: Db, billId: string): Promise<BillRow[]> =>
  db.selectFrom('bill').selectAll().where('corrects_bill_id', '=', billId).orderBy('id').execute()
