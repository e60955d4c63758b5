import { event } from '../event.ts'
import type { BillSubject } from './bill.ts'

/** A bill is paid in full. Published in the transaction that books the payment. */
export const billPaid = event<{
  billId: string
  subjectType: BillSubject
  subjectId: string
  paidAt: string
}>('bill.paid')
/** A try to pay was declined; another may follow. */
export const paymentFailed = event<{ billId: string; paymentOrderId: string }>('payment.failed')
export const refundRequested = event<{ refundId: string; billId: string }>('refund.requested')
export const refundProcessed = event<{ refundId: string; billId: string }>('refund.processed')
/** The gateway refused for good: a person has to look. */
export const refundFailed = event<{ refundId: string; billId: string }>('refund.failed')
