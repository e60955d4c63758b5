import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { getPaymentOrder as contract } from '@imeds/contracts/billing'
import type { Actor } from '../../../platform/actor.ts'
import { DomainError } from '../../../platform/errors.ts'
import type { BillingDeps } from '../billing.deps.ts'
import { reachPaymentOrder, toPaymentOrder } from './payment-order.view.ts'
import { syncPaymentOrder } from './sync-payment-order.ts'

/**
 * How far a payment has come. While it is open the gateway is asked, so that a page whose connection broke in the
 * middle of paying learns the truth; a gateway that does not answer leaves what is known.
 */
export async function getPaymentOrder(
  deps: BillingDeps,
  actor: Actor,
  { params: { id } }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const order = await reachPaymentOrder(deps.db, actor, id)
  const { gateway_order_id } = order
  if (!['created', 'superseded'].includes(order.status) || !gateway_order_id) return toPaymentOrder(order)
  await syncPaymentOrder(deps, { id, gateway_order_id }).catch((error: unknown) => {
    if (!(error instanceof DomainError)) throw error
    deps.log.warn({ code: error.code, paymentOrderId: id }, 'payment order not synced')
  })
  return toPaymentOrder(await reachPaymentOrder(deps.db, actor, id))
}
