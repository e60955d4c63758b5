import type { Tx } from '../../../platform/db/database.ts'
import { composeDocument } from './bill-document.ts'
import { financialYearOf } from './bill-number.ts'
import { dueOf, takeNumber, writeIssue, type BillRow } from './bill.repository.ts'

/**
 * Gives a bill or credit note its number and fixes what it says. The last thing a transaction does: from here to its
 * end every other bill of the facility waits.
 */
export async function issueBill(tx: Tx, bill: BillRow, at: Date, corrected?: BillRow): Promise<void> {
  const { facilityCode, document } = await composeDocument(tx, bill, corrected)
  const financialYear = financialYearOf(at, document.timeZone)
  const number = await takeNumber(tx, {
    facilityId: bill.facility_id,
    facilityCode,
    year: financialYear,
    series: bill.kind,
  })
  const unpaid = bill.status === 'open' && dueOf(bill) > 0
  await writeIssue(tx, bill.id, { number, financialYear, issuedAt: at, document, unpaid })
}
