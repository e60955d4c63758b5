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
/** Paid in part meanwhile, or made cheaper: `data.duePaise` says what is due. */
export class AmountDueChanged extends refusal('amount_due_changed', 'conflict') {}
export class PaymentExceedsDue extends refusal('payment_exceeds_due', 'invalid') {}
/** What would be left is less than a gateway can move. */
export class RestTooSmall extends refusal('rest_too_small', 'invalid') {}
/** The bill has a payment of this method and reference already. */
export class PaymentReferenceUsed extends refusal('payment_reference_used', 'conflict') {}
export class PaymentNotFound extends refusal('not_found', 'notFound') {}
export class RefundNotFound extends refusal('not_found', 'notFound') {}
/** Handed out already, or not at a counter at all; `data.status` says how it stands. */
export class RefundNotDue extends refusal('refund_not_due', 'conflict') {}
/** The money came another way: `data.channel` says where it has to go back. */
export class RefundChannelMismatch extends refusal('refund_channel_mismatch', 'invalid') {}
/** More units than were sold and not returned yet. */
export class ReturnExceedsLine extends refusal('return_exceeds_line', 'invalid') {}
/** This installation has no payment gateway. */
export class PaymentsOff extends refusal('payments_off', 'unavailable') {}
