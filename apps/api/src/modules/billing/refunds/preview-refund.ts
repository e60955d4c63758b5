import type { Db } from '../../../platform/db/database.ts'
import { findLiveBill, type Subject } from '../bills/bill.repository.ts'
import { listSettlingPayments } from '../payments/payment.repository.ts'
import { paidPaiseOf, returnedPaiseOf, sharesOf } from './shares-of.ts'

export type RefundPreview = {
  paidPaise: number
  /** What has gone back before. */
  returnedPaise: number
  returns: { channel: 'gateway' | 'counter'; amountPaise: number }[]
}

/**
 * What `refundForSubject` and `cancelOpenBill` would give back now, by the way it goes: a share of what settled the
 * bill; all of what a counter took for a bill that is still open.
 */
export async function previewRefund(db: Db, subject: Subject, percent: number): Promise<RefundPreview> {
  const bill = await findLiveBill(db, subject)
  const payments = bill ? await listSettlingPayments(db, bill.id) : []
  const shares = sharesOf(payments, bill?.status === 'open' ? 100 : percent)
  const byChannel = Map.groupBy(shares, ({ payment }) => payment.channel)
  return {
    paidPaise: paidPaiseOf(payments),
    returnedPaise: returnedPaiseOf(payments),
    returns: [...byChannel].map(([channel, parts]) => ({
      channel,
      amountPaise: parts.reduce((sum, part) => sum + part.amountPaise, 0),
    })),
  }
}
