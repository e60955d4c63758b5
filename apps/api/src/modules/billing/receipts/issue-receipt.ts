import type { Tx } from '../../../platform/db/database.ts'
import { composeDocument } from '../bills/bill-document.ts'
import { financialYearOf } from '../bills/bill-number.ts'
import { takeNumber, type BillRow } from '../bills/bill.repository.ts'
import type { PaymentRow } from '../payments/payment.repository.ts'
import { insertReceipt } from './receipt.repository.ts'

/**
 * Gives a payment its receipt. `bill` is as it was before the payment. The last thing a transaction does, after the
 * bill's own number: from here to its end every other payment of the facility waits.
 */
export async function issueReceipt(tx: Tx, bill: BillRow, payment: PaymentRow, at: Date): Promise<void> {
  const { facilityCode, document } = await composeDocument(tx, bill)
  const financialYear = financialYearOf(at, document.timeZone)
  const number = await takeNumber(tx, {
    facilityId: bill.facility_id,
    facilityCode,
    year: financialYear,
    series: 'receipt',
  })
  await insertReceipt(tx, {
    payment_id: payment.id,
    facility_id: bill.facility_id,
    financial_year: financialYear,
    number,
    issued_at: at,
    bill_total_paise: bill.total_paise,
    paid_before_paise: bill.paid_paise,
    document: JSON.stringify(document),
  })
}
