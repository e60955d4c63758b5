import { inTransaction } from '../../../platform/db/database.ts'
import type { BillingDeps } from '../billing.deps.ts'
import { bookRefund } from './book-refund.ts'
import type { GatewayRefund } from '../gateway/payment-gateway.ts'
import { findCaptured } from '../payments/payment.repository.ts'
import { readRefundKey } from './refund-key.ts'
import { findRefund, findRefundAtGateway } from './refund.repository.ts'
import { writeRefund } from './write-refund.ts'

/** Books the news of a refund, whether we asked for it or somebody gave back at the gateway's own desk. */
export async function receiveRefund(deps: BillingDeps, told: GatewayRefund): Promise<void> {
  const attempt = (await findAttempt(deps, told)) ?? (await adopt(deps, told))
  if (attempt) await bookRefund(deps, attempt, told)
}

// The news may overtake the answer to our own request: then only the receipt knows whose it is.
async function findAttempt({ db }: BillingDeps, told: GatewayRefund) {
  const known = await findRefundAtGateway(db, told.id)
  if (known) return known
  const key = readRefundKey(told.receipt)
  return key && (await findRefund(db, key.id)) ? key : undefined
}

/** Writes down a refund that was made at the gateway; nothing for payments that are none of ours. */
async function adopt({ db, clock }: BillingDeps, told: GatewayRefund) {
  const payment = await findCaptured(db, told.paymentId)
  if (!payment) return undefined
  return inTransaction(db, (tx) =>
    writeRefund(tx, payment, {
      amountPaise: told.amountPaise,
      reason: { code: 'at_gateway' },
      requestedBy: null,
      gatewayRefundId: told.id,
      at: clock.now(),
    }),
  )
}
