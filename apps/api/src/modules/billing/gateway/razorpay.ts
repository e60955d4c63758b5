import type { PaymentGateway } from './payment-gateway.ts'
import { callRazorpay, type RazorpayAccess } from './razorpay-http.ts'
import {
  RazorpayOrder,
  RazorpayPayment,
  RazorpayRefund,
  collectionOf,
  toPayment,
  toRefund,
} from './razorpay-shapes.ts'
import { isSigned } from './signature.ts'

export type RazorpayOptions = RazorpayAccess & {
  webhookSecret: string
  /** Razorpay's own when absent. */
  checkoutScriptUrl?: string
  /** No money moves, and the page says so. */
  simulated?: boolean
}

/**
 * Late money is not taken: what the bank approves after half an hour stays uncaptured, and Razorpay itself gives it
 * back after an hour. Minutes; https://razorpay.com/docs/payments/payments/capture-settings/api/
 */
const capture = {
  capture: 'automatic',
  capture_options: { automatic_expiry_period: 30, manual_expiry_period: 60, refund_speed: 'normal' },
}

/** Razorpay by its REST API, version 1. */
export function createRazorpayGateway(options: RazorpayOptions): PaymentGateway {
  const { keyId, keySecret, webhookSecret } = options
  const path = (...parts: string[]) => `/${parts.map(encodeURIComponent).join('/')}`
  return {
    name: 'razorpay',
    checkout: {
      keyId,
      scriptUrl: options.checkoutScriptUrl ?? 'https://checkout.razorpay.com/v1/checkout.js',
      simulated: options.simulated ?? false,
    },
    async createOrder({ receipt, amountPaise }) {
      const body = { amount: amountPaise, currency: 'INR', receipt, payment: capture }
      const order = await callRazorpay(options, '/orders', RazorpayOrder, { method: 'POST', body })
      return order.id
    },
    async findOrder(receipt) {
      const query = new URLSearchParams({ receipt })
      const { items } = await callRazorpay(options, `/orders?${query}`, collectionOf(RazorpayOrder))
      return items.find((order) => order.receipt === receipt)?.id ?? null
    },
    async fetchOrderPayments(orderId) {
      const address = path('orders', orderId, 'payments')
      const { items } = await callRazorpay(options, address, collectionOf(RazorpayPayment))
      return items.map(toPayment)
    },
    async fetchPayment(paymentId) {
      return toPayment(await callRazorpay(options, path('payments', paymentId), RazorpayPayment))
    },
    async refund({ paymentId, amountPaise, key }) {
      const refund = await callRazorpay(options, path('payments', paymentId, 'refund'), RazorpayRefund, {
        method: 'POST',
        body: { amount: amountPaise, receipt: key },
        headers: { 'x-refund-idempotency': key },
      })
      return toRefund(refund)
    },
    async fetchRefund(refundId) {
      return toRefund(await callRazorpay(options, path('refunds', refundId), RazorpayRefund))
    },
    verifyCheckoutSignature: ({ orderId, paymentId, signature }) =>
      isSigned(`${orderId}|${paymentId}`, keySecret, signature),
    verifyWebhookSignature: (body, signature) => isSigned(body, webhookSecret, signature),
  }
}
