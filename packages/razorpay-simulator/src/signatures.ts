import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** What checkout hands to the merchant's page after a success. */
export interface CheckoutAnswer {
  razorpay_payment_id: string
  razorpay_order_id: string
  razorpay_signature: string
}

/** HMAC-SHA256 of `text` in hexadecimal, the only signature Razorpay knows. */
export function sign(text: string, secret: string): string {
  return createHmac('sha256', secret).update(text).digest('hex')
}

/** The signed answer of checkout: the signature covers `order_id|payment_id` with the key's secret. */
export function checkoutAnswer(orderId: string, paymentId: string, keySecret: string): CheckoutAnswer {
  return {
    razorpay_payment_id: paymentId,
    razorpay_order_id: orderId,
    razorpay_signature: sign(`${orderId}|${paymentId}`, keySecret),
  }
}

/** Compares two secrets in constant time, whatever their lengths. */
export function sameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}
