/** A payment as the gateway tells it. */
export type GatewayPayment = {
  id: string
  /** The gateway's order that it pays; null for payments that are none of ours. */
  orderId: string | null
  amountPaise: number
  currency: string
  /** `upi`, `card`, `netbanking`, … */
  method: string
  /** `captured` also once it was refunded; `authorized` money is not ours yet. */
  state: 'created' | 'authorized' | 'captured' | 'failed'
}

export type GatewayRefund = {
  id: string
  paymentId: string
  amountPaise: number
  /** Our own reference, as handed over with the request. */
  receipt: string | null
  state: 'pending' | 'processed' | 'failed'
}

/** What the gateway's checkout hands to the page after a success. */
export type CheckoutAnswer = { orderId: string; paymentId: string; signature: string }

/**
 * What IMEDS needs of a payment gateway. Calls reach another company: never inside a transaction.
 * A gateway that does not answer in time throws `Unavailable`; one that says no throws `GatewayRefused`.
 */
export type PaymentGateway = {
  name: 'razorpay'
  /** What the page loads and hands over; null when this installation takes no payments. */
  checkout: { keyId: string; scriptUrl: string; simulated: boolean } | null
  /** Answers the id of the gateway's order; `receipt` is our reference, at most 40 characters. */
  createOrder(order: { receipt: string; amountPaise: number }): Promise<string>
  /** The id of the order with this receipt, where an earlier request made one whose answer was lost. */
  findOrder(receipt: string): Promise<string | null>
  fetchOrderPayments(gatewayOrderId: string): Promise<GatewayPayment[]>
  fetchPayment(gatewayPaymentId: string): Promise<GatewayPayment>
  /** `key` is receipt and idempotency key in one: the same request twice gives money back once. */
  refund(refund: { paymentId: string; amountPaise: number; key: string }): Promise<GatewayRefund>
  fetchRefund(gatewayRefundId: string): Promise<GatewayRefund>
  verifyCheckoutSignature(answer: CheckoutAnswer): boolean
  /** Over the bytes as they came in. */
  verifyWebhookSignature(body: Buffer, signature: string): boolean
}

/** The gateway understood and said no; the same request again gets the same answer. */
export class GatewayRefused extends Error {
  readonly status: number
  constructor(status: number, description: string) {
    super(`The payment gateway refused (${status}): ${description}`)
    this.status = status
  }
}
