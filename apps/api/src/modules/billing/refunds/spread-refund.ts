import { smallestTransferPaise } from '../amounts.ts'

type Refundable = { channel: 'gateway' | 'counter'; amount_paise: number; refunded_paise: number }

/**
 * Spreads what goes back over the payments that brought it, in their order. Less than a rupee does not go through a
 * gateway and is left to the next payment.
 */
export function spreadRefund<T extends Refundable>(
  payments: readonly T[],
  amountPaise: number,
): { payment: T; amountPaise: number }[] {
  let rest = amountPaise
  return payments.flatMap((payment) => {
    const part = Math.min(rest, payment.amount_paise - payment.refunded_paise)
    if (part <= 0 || (payment.channel === 'gateway' && part < smallestTransferPaise)) return []
    rest -= part
    return [{ payment, amountPaise: part }]
  })
}
