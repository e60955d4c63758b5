import { refusal } from '../../platform/errors.ts'

export class BillNotFound extends refusal('not_found', 'notFound') {}
export class PaymentOrderNotFound extends refusal('not_found', 'notFound') {}
/** Paid already, or the hold lapsed and the bill with it; `data.status` says which. */
export class BillNotOpen extends refusal('bill_not_open', 'conflict') {}
export class BillNotIssued extends refusal('bill_not_issued', 'conflict') {}
export class BillNotRefundable extends refusal('bill_not_refundable', 'conflict') {}
export class RefundExceedsPayment extends refusal('refund_exceeds_payment', 'invalid') {}
export class SignatureInvalid extends refusal('signature_invalid', 'invalid') {}
/** Another order, amount or currency than was asked for. */
export class PaymentMismatch extends refusal('payment_mismatch', 'conflict') {}
export class PaymentNotCaptured extends refusal('payment_not_captured', 'conflict') {}
/** This installation has no payment gateway. */
export class PaymentsOff extends refusal('payments_off', 'unavailable') {}
