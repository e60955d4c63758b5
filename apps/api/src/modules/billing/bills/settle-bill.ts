import { billPaid } from '@imeds/contracts/billing'
import type { Deps } from '../../../platform/deps.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { post } from '../books/ledger.repository.ts'
import { taxSum } from '../invoices/tax.ts'
import { payerTopics } from '../payments/topics.ts'
import { setBillStatus, sumTax, type BillRow } from './bill.repository.ts'
import { issueBill } from './issue-bill.ts'

/**
 * A locked bill whose last paisa has come, or that became free: books it, tells its owner, and gives it its number
 * last, since every other bill of the facility waits from there on.
 */
export async function settleBill(
  { publish }: Pick<Deps, 'publish'>,
  tx: Tx,
  bill: BillRow,
  { payerId, at }: { payerId: string | null; at: Date },
): Promise<void> {
  const tax = taxSum(await sumTax(tx, bill.id))
  await post(tx, {
    facilityId: bill.facility_id,
    billId: bill.id,
    sourceType: 'bill',
    sourceId: bill.id,
    debit: { patient_receivable: bill.total_paise },
    credit: { revenue: bill.total_paise - tax, output_tax: tax },
    at,
  })
  await setBillStatus(tx, bill.id, 'paid')
  const { subject_type: subjectType, subject_id: subjectId } = bill
  await publish(
    tx,
    billPaid({ billId: bill.id, subjectType, subjectId, paidAt: at.toISOString() }, payerTopics(payerId)),
  )
  await issueBill(tx, bill, at)
}
