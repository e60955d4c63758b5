/**
 * What other modules may do with money, in their own transactions. Billing locks `<subjectType>:<subjectId>`
 * (`appointment:<id>`) before any row: take the same lock first (`lock(tx, 'appointment:…', 'practitioner:…')` sorts it
 * so) and nobody deadlocks.
 *
 * A subject's owner opens its bill (`openBill`), hears `billPaid` in the transaction that books its last payment,
 * wherever it was paid, cancels what is still open (`cancelOpenBill`), and gives back what was paid by share
 * (`refundForSubject`) or by units that come back (`refundLines`). Goods carry `hsnCode`, `unit`, `details` (batch and
 * expiry) and `gst` from `gstRatesOf`; their price includes the tax.
 */
export { allocate } from './amounts.ts'
export { billOf, type BillStanding } from './bills/bill-of.ts'
export { renderBillPapers, type BillPaper } from './bills/bill-papers.ts'
export { renderBill } from './bills/download-bill.ts'
export type { ReadBill } from './bills/bill-reading.repository.ts'
export { reachBill } from './bills/get-bill.ts'
export type { BillRow } from './bills/bill.repository.ts'
export { createBilling } from './billing.module.ts'
export { checkBooks } from './books/check-books.ts'
export type { PaymentGateway } from './gateway/payment-gateway.ts'
export { createRazorpayGateway, type RazorpayOptions } from './gateway/razorpay.ts'
export { ReturnExceedsLine } from './billing.errors.ts'
export { gstStateCode } from './invoices/gst-states.ts'
export { gstRatesOf } from './invoices/tax-rate.repository.ts'
export type { NewLine } from './bills/new-line.ts'
export type { RefundReason } from './texts.ts'
export { issueUnpaid } from './bills/settle-bill.ts'
export { cancelOpenBill, openBill, type OpenBill } from './bills/open-bill.ts'
export { webhookPath } from './gateway/receive-gateway-event.ts'
export { refundLines, type RefundLines } from './refunds/refund-lines.ts'
export { previewRefund, previewRefundLines, type RefundPreview } from './refunds/preview-refund.ts'
export { refundForSubject, type RefundForSubject } from './refunds/request-refund.ts'
