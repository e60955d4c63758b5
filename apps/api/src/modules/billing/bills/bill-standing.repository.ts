import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { BillRow, Subject } from './bill.repository.ts'

export type BillStanding = {
  id: string
  status: BillRow['status']
  number: string | null
  totalPaise: number
  /** Captured for this bill. */
  paidPaise: number
  /** Gone back, or on its way back. */
  refundedPaise: number
}

/** The bills of subjects with what was paid and given back: cancelled before live, older before newer. */
export async function findBillStandings(
  db: Db | Tx,
  subjectType: Subject['subjectType'],
  subjectIds: readonly string[],
): Promise<(BillStanding & { subjectId: string })[]> {
  return db
    .selectFrom('bill')
    .leftJoin('payment', (join) =>
      join
        .onRef('payment.bill_id', '=', 'bill.id')
        .on('payment.status', '=', 'captured')
        .on('payment.surplus', '=', false),
    )
    .select((eb) => [
      'bill.subject_id as subjectId',
      'bill.id',
      'bill.status',
      'bill.number',
      'bill.total_paise as totalPaise',
      eb.fn.coalesce('payment.amount_paise', eb.val(0)).as('paidPaise'),
      eb.fn.coalesce('payment.refunded_paise', eb.val(0)).as('refundedPaise'),
    ])
    .where('bill.subject_type', '=', subjectType)
    .where('bill.subject_id', 'in', subjectIds)
    .where('bill.kind', '=', 'bill_of_supply')
    .orderBy(sql`bill.status <> 'cancelled'`)
    .orderBy('bill.id')
    .execute()
}
