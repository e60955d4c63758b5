import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { refundedOf } from './bill-reading.repository.ts'
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
    .select((eb) => [
      'bill.subject_id as subjectId',
      'bill.id',
      'bill.status',
      'bill.number',
      'bill.total_paise as totalPaise',
      'bill.paid_paise as paidPaise',
      refundedOf(eb).as('refundedPaise'),
    ])
    .where('bill.subject_type', '=', subjectType)
    .where('bill.subject_id', 'in', subjectIds)
    .where('bill.kind', '<>', sql.lit('credit_note'))
    .orderBy(sql`bill.status <> 'cancelled'`)
    .orderBy('bill.id')
    .execute()
}
