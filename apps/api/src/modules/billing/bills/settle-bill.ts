import { billPaid } from '@imeds/contracts/billing'
import type { Deps } from '../../../platform/deps.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { post } from '../books/ledger.repository.ts'
import { taxSum } from '../invoices/tax.ts'
import { payerTopics } from '../payments/topics.ts'
import {
  lockLiveBill,
  lockSubject,
  setBillStatus,
  sumTax,
  type BillRow,
  type Subject,
} from './bill.repository.ts'
import { issueBill } from './issue-bill.ts'

/**
 * A locked bill whose last paisa has come, or that became free: books it, tells its owner, and gives it its number
 * last, since every other bill of the facility waits from there on. One that left with its goods has its number.
 */
export async function settleBill(
  { publish }: Pick<Deps, 'publish'>,
  tx: Tx,
  bill: BillRow,
  { payerId, at }: { payerId: string | null; at: Date },
): Promise<void> {
  const issued = bill.number !== null
  if (!issued) await postBill(tx, bill, at)
  await setBillStatus(tx, bill.id, 'paid')
  const { subject_type: subjectType, subject_id: subjectId } = bill
  await publish(
    tx,
    billPaid({ billId: bill.id, subjectType, subjectId, paidAt: at.toISOString() }, payerTopics(payerId)),
  )
  if (!issued) await issueBill(tx, bill, at)
}

/**
 * Numbers and books the open bill of a subject whose goods leave before they are paid (CGST Act, section 31): the
 * payment then only settles it. Nothing happens where it is paid or numbered already. The last thing a transaction does.
 */
export async function issueUnpaid({ clock }: Pick<Deps, 'clock'>, tx: Tx, subject: Subject): Promise<void> {
  await lockSubject(tx, subject)
  const bill = await lockLiveBill(tx, subject)
  if (bill?.status !== 'open' || bill.number !== null) return
  const at = clock.now()
  await postBill(tx, bill, at)
  await issueBill(tx, bill, at)
}

async function postBill(tx: Tx, bill: BillRow, at: Date): Promise<void> {
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
}
