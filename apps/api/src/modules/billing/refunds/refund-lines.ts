import type { Tx } from '../../../platform/db/database.ts'
import type { Subject } from '../bills/bill.repository.ts'
import { RefundExceedsPayment, ReturnExceedsLine } from '../billing.errors.ts'
import { cutParts, returnUnits, type CreditableLine, type CreditPart } from '../invoices/credit.ts'
import type { RefundReason } from '../texts.ts'
import { findCreditableLines } from './refund-line.repository.ts'
import { lockPaid, requestRefund, type RefundDeps } from './request-refund.ts'
import { spreadRefund } from './spread-refund.ts'

export type RefundLines = Subject & {
  /** Units that come back, by the line's place in what `openBill` was given: the first is 1; each once. */
  lines: readonly { position: number; quantity: number }[]
  reason: RefundReason
  requestedBy: string | null
}

/**
 * Takes goods back, in the caller's transaction: each line's share of its price less discount, with its tax, and a
 * credit note that names the invoice once the money is back. All units of a line give back exactly what it cost.
 * @throws ReturnExceedsLine for more than was sold and not returned; RefundExceedsPayment where the money went back already
 */
export async function refundLines(
  deps: RefundDeps,
  tx: Tx,
  { lines: returned, reason, requestedBy, ...subject }: RefundLines,
): Promise<{ refundPaise: number }> {
  const paid = await lockPaid(tx, subject)
  if (!paid) return { refundPaise: 0 }
  const lines = await findCreditableLines(tx, paid.bill.id)
  const parts = returned.map((units) => takeUnits(lines, units))
  const amountPaise = parts.reduce((sum, part) => sum + part.amountPaise, 0)
  const shares = spreadRefund(paid.payments, amountPaise)
  const spread = shares.reduce((sum, share) => sum + share.amountPaise, 0)
  if (amountPaise === 0 || spread < amountPaise) throw new RefundExceedsPayment()
  const pieces = cutParts(
    lines,
    parts,
    shares.map((share) => share.amountPaise),
  )
  for (const [index, { payment, amountPaise: share }] of shares.entries())
    await requestRefund(deps, tx, payment, {
      amountPaise: share,
      reason,
      requestedBy,
      parts: pieces[index] ?? [],
    })
  return { refundPaise: amountPaise }
}

/** Units of one of some lines. @throws ReturnExceedsLine */
export function takeUnits(
  lines: readonly (CreditableLine & { position: number })[],
  { position, quantity }: { position: number; quantity: number },
): CreditPart {
  const line = lines.find((one) => one.position === position)
  if (!line || quantity < 1 || quantity > line.quantity - line.returnedQuantity)
    throw new ReturnExceedsLine({ data: { position } })
  return returnUnits(line, quantity)
}
