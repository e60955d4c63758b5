import { DomainError } from '../../../platform/errors.ts'
import type { BillingDeps } from '../billing.deps.ts'
import { PaymentMismatch } from '../billing.errors.ts'
import { auditGatewayRefusal } from '../gateway/gateway-audit.repository.ts'
import { GatewayRefused } from '../gateway/payment-gateway.ts'
import {
  abandonOrder,
  findOpenOrders,
  markReconciled,
  type PaymentOrderRow,
} from './payment-order.repository.ts'
import { findOpenRefunds } from '../refunds/refund.repository.ts'
import { sendRefund } from '../refunds/send-refund.ts'
import { syncPaymentOrder } from './sync-payment-order.ts'

const minutes = (count: number) => count * 60_000
/** What is younger is still being paid, or its webhook is on its way. */
const quietFor = minutes(2)
const abandonedAfter = minutes(24 * 60)
const batch = 200

/** Asks the gateway about everything that stayed open: nothing depends on a webhook arriving. */
export async function reconcilePayments(deps: BillingDeps): Promise<void> {
  const { db, clock, gateway } = deps
  if (!gateway.checkout) return
  const before = new Date(clock.now().getTime() - quietFor)
  const broken: unknown[] = []
  for (const order of await findOpenOrders(db, before, batch))
    await eachOnItsOwn(deps, order.id, broken, () => reconcileOrder(deps, order))
  for (const refund of await findOpenRefunds(db, before, batch))
    await eachOnItsOwn(deps, refund.id, broken, () => sendRefund(deps, refund.id))
  if (broken.length) throw new AggregateError(broken, `Reconciliation broke at ${broken.length} rows.`)
}

async function reconcileOrder(deps: BillingDeps, order: PaymentOrderRow): Promise<void> {
  const { id, gateway_order_id, created_at } = order
  const now = deps.clock.now()
  // Without the gateway's id nobody was ever shown it.
  if (gateway_order_id) await syncPaymentOrder(deps, { id, gateway_order_id })
  else await markReconciled(deps.db, id, now)
  if (now.getTime() - created_at.getTime() > abandonedAfter) await abandonOrder(deps.db, id, now)
}

/** One that fails leaves the others their turn; it comes up again at the next run. */
async function eachOnItsOwn(
  { db, log }: BillingDeps,
  id: string,
  broken: unknown[],
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof DomainError || error instanceof GatewayRefused)) return void broken.push(error)
    log.warn({ id, message: error.message }, 'reconciliation goes on without one')
    if (error instanceof PaymentMismatch)
      await auditGatewayRefusal(db, { operation: 'reconcilePayments', recordId: id, code: error.code })
  }
}
