import type { StoredOrder, StoredPayment } from './entities.ts'
import type { Fault, FaultQueue } from './faults.ts'
import { createFaultQueue } from './faults.ts'
import { unknownId } from './gateway-error.ts'
import type { ResolvedOptions } from './options.ts'
import type { Consequence } from './payment-rules.ts'
import type { Change, Settlement, Store } from './store.ts'
import { put } from './store.ts'
import type { Timers } from './timers.ts'
import { createTimers } from './timers.ts'
import type { Dispatcher } from './webhooks/dispatcher.ts'
import { createDispatcher } from './webhooks/dispatcher.ts'
import type { EventDraft } from './webhooks/envelope.ts'

/** The next payments are declined, whatever the customer chose. */
export interface PaymentFault extends Fault {
  kind: 'decline'
}

/**
 * What goes wrong with a refund: refused at once, or accepted as `pending` and later processed or failed
 * (after `seconds`, or when told to).
 */
export interface RefundFault extends Fault {
  kind: 'refuse' | 'pending' | 'fail'
}

/**
 * What goes wrong with the API: a 500 before anything happened, no answer at all (a 504 after `seconds`,
 * nothing happened), or the effect without its answer (the connection breaks).
 */
export interface ApiFault extends Fault {
  kind: 'error' | 'timeout' | 'answer-lost'
  method?: 'GET' | 'POST'
  /** Strikes only addresses that contain this, such as `/refund`. */
  path?: string
}

/** Everything that the gateway's use cases need. */
export interface Gateway {
  options: ResolvedOptions
  store: Store
  webhooks: Dispatcher
  timers: Timers
  faults: {
    payments: FaultQueue<PaymentFault>
    refunds: FaultQueue<RefundFault>
    api: FaultQueue<ApiFault>
  }
}

/** A gateway over a store; its timers are not running yet. */
export function createGateway(options: ResolvedOptions, store: Store): Gateway {
  return {
    options,
    store,
    webhooks: createDispatcher(store, options),
    timers: createTimers(),
    faults: { payments: createFaultQueue(), refunds: createFaultQueue(), api: createFaultQueue() },
  }
}

/** Writes what happened together with the webhooks it causes, then sends those. */
export function record({ store, webhooks }: Gateway, changes: Change[], events: EventDraft[]): void {
  const planned = webhooks.plan(events)
  store.commit([...changes, ...planned.map(({ event }) => put('events', event))])
  webhooks.send(planned)
}

/** The rows of a consequence. */
export function rowsOf({ order, payment, refund }: Consequence): Change[] {
  return [put('orders', order), put('payments', payment), ...(refund ? [put('refunds', refund)] : [])]
}

/** A settlement `seconds` from now; without them it waits until told to happen. */
export function settlementIn(
  gateway: Gateway,
  seconds: number | undefined,
  id: string,
  outcome: Settlement['outcome'],
): Settlement {
  return { id, outcome, dueAt: seconds === undefined ? null : gateway.options.nowMs() + seconds * 1000 }
}

/** @throws GatewayError 400, as Razorpay answers unknown ids. */
export function findOrder({ store }: Gateway, id: string): StoredOrder {
  const order = store.orders.get(id)
  if (!order) throw unknownId()
  return order
}

/** @throws GatewayError 400, as Razorpay answers unknown ids. */
export function findPayment({ store }: Gateway, id: string): StoredPayment {
  const payment = store.payments.get(id)
  if (!payment) throw unknownId()
  return payment
}
