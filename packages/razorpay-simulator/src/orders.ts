import type { Collection, Order, Payment, StoredOrder } from './entities.ts'
import { orderView, paymentView } from './entities.ts'
import type { Fields } from './fields.ts'
import { notes, onlyFields, receipt, requiredAmount, rupees } from './fields.ts'
import type { Gateway } from './gateway.ts'
import { findOrder, record } from './gateway.ts'
import { invalidField } from './gateway-error.ts'
import { newIdentifier } from './identifiers.ts'
import { pageOf } from './page.ts'
import { put } from './store.ts'

const KNOWN = ['amount', 'currency', 'receipt', 'notes', 'payment_capture', 'payment', 'partial_payment']

/** `POST /v1/orders`. */
export function createOrder(gateway: Gateway, body: Fields): Order {
  onlyFields(body, KNOWN)
  const amount = requiredAmount(body)
  if (isTrue(body['partial_payment'])) {
    throw invalidField('partial_payment', 'The simulator does not know partial payments.')
  }
  const order: StoredOrder = {
    id: newIdentifier('order'),
    entity: 'order',
    amount,
    amount_paid: 0,
    amount_due: amount,
    currency: rupees(body),
    receipt: receipt(body),
    offer_id: null,
    status: 'created',
    attempts: 0,
    notes: notes(body),
    created_at: gateway.options.now(),
    autoCapture: autoCapture(body, gateway.options.autoCapture),
  }
  record(gateway, [put('orders', order)], [])
  return orderView(order)
}

/** `GET /v1/orders`; `receipt` chooses the orders with that receipt. */
export function listOrders({ store }: Gateway, query: Fields): Collection<Order> {
  const orders = [...store.orders.values()].filter(
    (order) => query['receipt'] === undefined || order.receipt === query['receipt'],
  )
  return pageOf(orders.map(orderView), query)
}

/** `GET /v1/orders/:id/payments`. */
export function listPaymentsOfOrder(gateway: Gateway, orderId: string): Collection<Payment> {
  const order = findOrder(gateway, orderId)
  const payments = [...gateway.store.payments.values()].filter((payment) => payment.order_id === order.id)
  return pageOf(
    payments.map((payment) => paymentView(payment)),
    { count: 100 },
  )
}

function autoCapture(body: Fields, byDefault: boolean): boolean {
  const settings = body['payment']
  if (typeof settings === 'object' && settings !== null && 'capture' in settings) {
    return settings.capture === 'automatic'
  }
  return body['payment_capture'] === undefined ? byDefault : isTrue(body['payment_capture'])
}

function isTrue(value: unknown): boolean {
  return value === true || value === 1 || value === '1' || value === 'true'
}
