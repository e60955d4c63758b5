import type { Gateway } from './gateway.ts'
import { findOrder, findPayment, record, rowsOf } from './gateway.ts'
import { approve } from './payment-rules.ts'
import { settleRefund } from './refund-rules.ts'
import type { Settlement } from './store.ts'
import { put, remove } from './store.ts'

/** Starts the timer of a settlement that has a time. */
export function armSettlement(gateway: Gateway, settlement: Settlement): void {
  if (settlement.dueAt === null) return
  const seconds = Math.max(0, settlement.dueAt - gateway.options.nowMs()) / 1000
  gateway.timers.after(seconds, settlement.id, () => settle(gateway, settlement))
}

/** Starts the timers of everything that an earlier run left open. */
export function resumeSettlements(gateway: Gateway): void {
  for (const settlement of gateway.store.settlements.values()) armSettlement(gateway, settlement)
}

/** Lets everything that is open happen now: late payments are approved, pending refunds processed or failed. */
export function settleAll(gateway: Gateway): void {
  for (const settlement of gateway.store.settlements.values()) settle(gateway, settlement)
}

function settle(gateway: Gateway, { id, outcome }: Settlement): void {
  gateway.timers.cancel(id)
  const done = remove('settlements', id)
  if (outcome === 'approve-payment') {
    const payment = findPayment(gateway, id)
    const next = approve(findOrder(gateway, payment.order_id), payment, gateway.options.now())
    return record(gateway, [...rowsOf(next), done], next.events)
  }
  const refund = gateway.store.refunds.get(id)
  if (!refund) throw new Error(`No refund ${id} to settle`)
  const next = settleRefund(refund, findPayment(gateway, refund.payment_id), outcome === 'process-refund')
  record(gateway, [put('refunds', next.refund), put('payments', next.payment), done], next.events)
}
