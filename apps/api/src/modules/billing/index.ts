/**
 * What other modules may do with money, in their own transactions. Billing locks `appointment:<id>` before any row:
 * take the same lock first (`lock(tx, 'appointment:…', 'practitioner:…')` sorts it so) and nobody deadlocks.
 */
export { refundOf } from './amounts.ts'
export { billOf, type BillStanding } from './bill-of.ts'
export { createBilling } from './billing.module.ts'
export { checkBooks } from './check-books.ts'
export type { PaymentGateway } from './gateway/payment-gateway.ts'
export { createRazorpayGateway, type RazorpayOptions } from './gateway/razorpay.ts'
export { cancelOpenBill, openBill, type OpenBill } from './open-bill.ts'
export { webhookPath } from './receive-gateway-event.ts'
export { refundForSubject, type RefundForSubject } from './request-refund.ts'
