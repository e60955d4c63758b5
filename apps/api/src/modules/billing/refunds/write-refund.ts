import { onConstraint, type Tx } from '../../../platform/db/database.ts'
import { RefundExceedsPayment } from '../billing.errors.ts'
import { creditAmount, type CreditPart } from '../invoices/credit.ts'
import { reserveRefund, type PaymentRow } from '../payments/payment.repository.ts'
import { findCreditableLines, insertRefundLines, reserveRefundLines } from './refund-line.repository.ts'
import { insertRefund, type RefundRow } from './refund.repository.ts'
import type { RefundReason } from '../texts.ts'

export type NewRefund = {
  amountPaise: number
  reason: RefundReason
  requestedBy: string | null
  at?: Date
  gatewayRefundId?: string
  /** What comes back, line by line; spread over what is left of the bill where only money goes back. */
  parts?: readonly CreditPart[]
}

/**
 * Writes a refund down, reserving its money on the payment and its parts on the bill's lines. A payment beside the
 * bill (surplus) touches no line. @throws RefundExceedsPayment
 */
export async function writeRefund(
  tx: Tx,
  payment: Pick<PaymentRow, 'id' | 'bill_id' | 'surplus' | 'channel'>,
  { parts, ...refund }: NewRefund,
): Promise<RefundRow> {
  await reserveRefund(tx, payment.id, refund.amountPaise).catch(
    onConstraint('payment_refund_within', () => new RefundExceedsPayment()),
  )
  const row = await insertRefund(tx, {
    ...refund,
    paymentId: payment.id,
    billId: payment.bill_id,
    channel: payment.channel,
  })
  if (!payment.surplus) await planLines(tx, row, parts)
  return row
}

/** Fixes which lines a refund takes back. */
export async function planLines(tx: Tx, refund: RefundRow, parts?: readonly CreditPart[]): Promise<void> {
  const planned = parts ?? creditAmount(await findCreditableLines(tx, refund.bill_id), refund.amount_paise)
  await insertRefundLines(tx, refund.id, planned)
  await reserveRefundLines(tx, refund.id, 1)
}

/** A refund that was given up counts again: its money and its parts were free meanwhile. */
export async function reserveAgain(tx: Tx, refund: RefundRow): Promise<void> {
  await reserveRefund(tx, refund.payment_id, refund.amount_paise)
  await reserveRefundLines(tx, refund.id, 1)
}
