/**
 * What other modules may do with money, in their own transactions. Billing locks `appointment:<id>` before any row:
 * take the same lock first (`lock(tx, 'appointment:…', 'practitioner:…')` sorts it so) and nobody deadlocks.
 */
export { refundOf } from './amounts.ts'
export { billOf, type BillStanding } from './bills/bill-of.ts'
export { renderBill } from './bills/download-bill.ts'
export type { ReadBill } from './bills/bill-reading.repository.ts'
export { reachBill } from './bills/get-bill.ts'
export type { BillRow } from './bills/bill.repository.ts'
export { createBilling } from './billing.module.ts'
export { checkBooks } from './books/check-books.ts'
export type { PaymentGateway } from './gateway/payment-gateway.ts'
export { createRazorpayGateway, type RazorpayOptions } from './gateway/razorpay.ts'
export { cancelOpenBill, openBill, type OpenBill } from './bills/open-bill.ts'
export { webhookPath } from './gateway/receive-gateway-event.ts'
export { refundForSubject, type RefundForSubject } from './refunds/request-refund.ts'
