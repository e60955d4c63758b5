import type { Tx } from '../../../platform/db/database.ts'
import { lockSettlingPayments, markSurplus } from '../payments/payment.repository.ts'
import type { RefundReason } from '../texts.ts'
import { writeRefund } from './write-refund.ts'

/** What was paid of a bill that nobody will settle any more is due back, whole, where it was paid. */
export async function returnPartPayments(tx: Tx, billId: string, reason: RefundReason): Promise<number> {
  let returnedPaise = 0
  for (const { id } of await lockSettlingPayments(tx, billId)) {
    const payment = await markSurplus(tx, id)
    await writeRefund(tx, payment, { amountPaise: payment.amount_paise, reason, requestedBy: null })
    returnedPaise += payment.amount_paise
  }
  return returnedPaise
}
