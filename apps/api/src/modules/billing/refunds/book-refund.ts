import { refundFailed } from '@imeds/contracts/billing'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { GatewayRefund } from '../gateway/payment-gateway.ts'
import { reserveRefund } from '../payments/payment.repository.ts'
import { payerTopics } from '../payments/topics.ts'
import { lockRefundWhole, processRefund } from './process-refund.ts'
import { reserveRefundLines } from './refund-line.repository.ts'
import { updateRefund } from './refund.repository.ts'
import { reserveAgain } from './write-refund.ts'

/** A refund that the gateway keeps refusing is left to people. */
const maxFailures = 5

/**
 * Books what the gateway says of a refund, however the news came, once or many times. `failures` is how often it had
 * refused before the try that this answer is about: news of an older try changes nothing.
 */
export async function bookRefund(
  deps: Deps,
  { id, failures }: { id: string; failures: number },
  told: GatewayRefund,
): Promise<void> {
  if (told.state === 'failed') return noteRefusal(deps, id, failures)
  await inTransaction(deps.db, async (tx) => {
    const locked = await lockRefundWhole(tx, id)
    const { refund } = locked
    if (
      refund.status === 'processed' ||
      (told.state === 'pending' && (refund.failures !== failures || refund.status === 'failed'))
    )
      return
    // Given up, and processed after all: it counts again.
    if (refund.status === 'failed') await reserveAgain(tx, refund)
    await updateRefund(tx, id, { gateway_refund_id: told.id, status: 'processing' })
    if (told.state === 'processed') await processRefund(deps, tx, locked)
  })
}

/** The gateway said no: tried again by reconciliation under a new key, and after some refusals left to people. */
export async function noteRefusal(deps: Deps, id: string, failures: number): Promise<void> {
  await inTransaction(deps.db, async (tx) => {
    const { refund, payment, bill, payerId } = await lockRefundWhole(tx, id)
    if (refund.failures !== failures || refund.status === 'processed' || refund.status === 'failed') return
    const forGood = failures + 1 >= maxFailures
    await updateRefund(tx, id, {
      failures: failures + 1,
      gateway_refund_id: null,
      status: forGood ? 'failed' : 'requested',
    })
    if (!forGood) return
    await reserveRefund(tx, payment.id, -refund.amount_paise)
    await reserveRefundLines(tx, id, -1)
    deps.log.error({ refundId: id, billId: bill.id }, 'a refund failed for good')
    await deps.publish(tx, refundFailed({ refundId: id, billId: bill.id }, payerTopics(payerId)))
  })
}
