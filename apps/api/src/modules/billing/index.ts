/**
 * What other modules may do with money, in their own transactions. Billing locks `appointment:<id>` before any row:
 * take the same lock first (`lock(tx, 'appointment:…', 'practitioner:…')` sorts it so) and nobody deadlocks.
 */
export { billOf, type BillStanding } from './bill-of.ts'
export { cancelOpenBill, openBill, type OpenBill } from './open-bill.ts'
export { refundForSubject, type RefundForSubject } from './request-refund.ts'
