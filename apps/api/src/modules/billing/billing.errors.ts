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
/** On its way, or back already; `data.status` says how it stands. */
export class RefundNotFailed extends refusal('refund_not_failed', 'conflict') {}
/** The money came another way: `data.channel` says where it has to go back. */
export class RefundChannelMismatch extends refusal('refund_channel_mismatch', 'invalid') {}
/** More units than were sold and not returned yet. */
export class ReturnExceedsLine extends refusal('return_exceeds_line', 'invalid') {}
export class DiscountNotFound extends refusal('not_found', 'notFound') {}
export class DiscountCodeTaken extends refusal('discount_code_taken', 'conflict') {}
export class DiscountPeriodInvalid extends refusal('discount_period_invalid', 'invalid') {}
export class DiscountLimitBelowUse extends refusal('discount_limit_below_use', 'conflict') {}
/** No such code here: never was, ended, or another clinic's. */
export class DiscountUnknown extends refusal('discount_unknown', 'invalid') {}
/** `data.reason`: `period`, `subject`, `minimum` (with `data.minTotalPaise`) or `amount`. */
export class DiscountNotApplicable extends refusal('discount_not_applicable', 'invalid') {}
export class DiscountUsedUp extends refusal('discount_used_up', 'conflict') {}
export class DiscountAlreadyApplied extends refusal('discount_already_applied', 'conflict') {}
export class DiscountNotApplied extends refusal('discount_not_applied', 'conflict') {}
/** Codes on too many unpaid bills at a time; `data.limit`. */
export class TooManyDiscounts extends refusal('too_many_discounts', 'conflict') {}
export class TooManyTries extends refusal('too_many_tries', 'tooMany') {}
export class DeskItemNotFound extends refusal('desk_item_not_found', 'invalid') {}
export class DeskItemExists extends refusal('desk_item_exists', 'conflict') {}
export class CounterNotFound extends refusal('not_found', 'notFound') {}
/** The person has counted and closed their drawer for that day. */
export class DayIsClosed extends refusal('day_is_closed', 'conflict') {}
export class DayNotCome extends refusal('day_not_come', 'invalid') {}
/** Money moved since the page was loaded: `data.expectedPaise`. */
export class ExpectedCashChanged extends refusal('expected_cash_changed', 'conflict') {}
export class DifferenceNeedsReason extends refusal('difference_needs_reason', 'invalid') {}
/** This installation has no payment gateway. */
export class PaymentsOff extends refusal('payments_off', 'unavailable') {}
