import type { Order, Payment, PaymentMethod, Refund } from './entities.ts'
import { METHODS, orderView, paymentView } from './entities.ts'
import type { Fields } from './fields.ts'
import { oneOf, optionalText } from './fields.ts'
import type { ApiFault, Gateway, RefundFault } from './gateway.ts'
import { findOrder, findPayment } from './gateway.ts'
import type { PaymentOutcome, PaymentResult } from './payments.ts'
import { OUTCOMES, payOrder } from './payments.ts'
import { getRefund } from './refunds.ts'
import { settleAll } from './settlements.ts'
import type { Delivery, WebhookFault } from './webhooks/dispatcher.ts'

/** Who pays how; UPI and success unless said otherwise. */
export interface PayOptions {
  method?: PaymentMethod
  outcome?: PaymentOutcome
  email?: string
  contact?: string
}

/** As `PayOptions`; approved after `afterSeconds` or, without them, by `settle()`. */
export interface PayLateOptions extends Omit<PayOptions, 'outcome'> {
  afterSeconds?: number
  /** First given up as failed, then approved nevertheless: Razorpay's late authorisation. */
  failFirst?: boolean
}

/** The hand behind the gateway: the customer, the bank and the bad luck. Its faults strike in the order given. */
export interface Control {
  /** A customer pays, or tries to. @throws GatewayError for an unknown or paid order. */
  pay(orderId: string, options?: PayOptions): PaymentResult
  /** A customer pays, and the bank approves only later. */
  payLate(orderId: string, options?: PayLateOptions): PaymentResult
  /** Declines the next payments, whatever the customers choose. */
  failNextPayments(count?: number): void
  webhookFault(fault: WebhookFault): void
  refundFault(fault: RefundFault): void
  apiFault(fault: ApiFault): void
  /** Forgets every fault that has not struck. */
  clearFaults(): void
  /** Lets everything that is open happen now: late payments, pending refunds. */
  settle(): void
  /** Sends every webhook that waits, and tells the deliveries this made. */
  deliverPending(): Promise<Delivery[]>
  /** Waits until no webhook is on its way. */
  idle(): Promise<void>
  /** The last deliveries, oldest first. */
  deliveries(): Delivery[]
  /** Sends and settles what an earlier run left open; happens by itself when the server listens. */
  resume(): void
  order(id: string): Order
  payment(id: string): Payment
  refund(id: string): Refund
}

/** The control of a gateway. */
export function createControl(gateway: Gateway, resume: () => void): Control {
  const { webhooks, faults } = gateway
  return {
    pay: (orderId, options = {}) =>
      payOrder(gateway, orderId, {
        ...customer(options),
        outcome: oneOf({ ...options }, 'outcome', OUTCOMES),
      }),
    payLate: (orderId, { afterSeconds, failFirst = false, ...options } = {}) =>
      payOrder(gateway, orderId, { ...customer(options), outcome: 'late', afterSeconds, failFirst }),
    failNextPayments: (count = 1) => faults.payments.add({ kind: 'decline', count }),
    webhookFault: (fault) => webhooks.faults.add(fault),
    refundFault: (fault) => faults.refunds.add(fault),
    apiFault: (fault) => faults.api.add(fault),
    clearFaults: () =>
      [webhooks.faults, faults.payments, faults.refunds, faults.api].forEach((q) => q.clear()),
    settle: () => settleAll(gateway),
    deliverPending: () => webhooks.deliverPending(),
    idle: () => webhooks.idle(),
    deliveries: () => webhooks.deliveries(),
    resume,
    order: (id) => orderView(findOrder(gateway, id)),
    payment: (id) => paymentView(findPayment(gateway, id)),
    refund: (id) => getRefund(gateway, id),
  }
}

function customer(options: PayOptions) {
  const fields: Fields = { ...options }
  return {
    method: oneOf(fields, 'method', METHODS),
    email: optionalText(fields, 'email'),
    contact: optionalText(fields, 'contact'),
    description: null,
  }
}
