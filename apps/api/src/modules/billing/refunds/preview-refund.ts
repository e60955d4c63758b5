import type { Db, Tx } from '../../../platform/db/database.ts'
import { findLiveBill, type Subject } from '../bills/bill.repository.ts'
import { listSettlingPayments, type PaymentRow } from '../payments/payment.repository.ts'
import { findCreditableLines } from './refund-line.repository.ts'
import { takeUnits, type RefundLines } from './refund-lines.ts'
import { paidPaiseOf, returnedPaiseOf, sharesOf } from './shares-of.ts'
import { spreadRefund } from './spread-refund.ts'

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
  return {
    paidPaise: paidPaiseOf(payments),
    returnedPaise: returnedPaiseOf(payments),
    returns: returnsOf(shares),
  }
}

/**
 * What `refundLines` and `cancelOpenBill` would give back now, by the way it goes: the share of the units in what they
 * cost; all of what a counter took for a bill that is still open.
 */
export async function previewRefundLines(
  tx: Tx,
  { lines: returned, ...subject }: Pick<RefundLines, 'lines'> & Subject,
): Promise<{ paidPaise: number; refundPaise: number; returns: RefundPreview['returns'] }> {
  const bill = await findLiveBill(tx, subject)
  const payments = bill ? await listSettlingPayments(tx, bill.id) : []
  const shares =
    bill?.status === 'open'
      ? sharesOf(payments, 100)
      : spreadRefund(payments, bill ? await worthOf(tx, bill.id, returned) : 0)
  return {
    paidPaise: paidPaiseOf(payments),
    refundPaise: sumOf(shares),
    returns: returnsOf(shares),
  }
}

type Share = ReturnType<typeof sharesOf<PaymentRow>>[number]

const returnsOf = (shares: readonly Share[]): RefundPreview['returns'] =>
  [...Map.groupBy(shares, ({ payment }) => payment.channel)].map(([channel, parts]) => ({
    channel,
    amountPaise: sumOf(parts),
  }))

const sumOf = (shares: readonly { amountPaise: number }[]): number =>
  shares.reduce((sum, { amountPaise }) => sum + amountPaise, 0)

async function worthOf(tx: Tx, billId: string, returned: RefundLines['lines']): Promise<number> {
  const lines = await findCreditableLines(tx, billId)
  return sumOf(returned.map((units) => takeUnits(lines, units)))
}
