import { refusal } from '../../platform/errors.ts'

export class PharmacyNotFound extends refusal('pharmacy_not_found', 'notFound') {}
export class MedicineOrderNotFound extends refusal('medicine_order_not_found', 'notFound') {}
/** The order is not where this can happen to it. */
export class OrderStatus extends refusal('medicine_order_status', 'conflict') {}
export class PrescriptionSuperseded extends refusal('prescription_superseded', 'conflict') {}
export class SharingConsentNeeded extends refusal('sharing_consent_needed', 'invalid') {}
export class PrescriberNeeded extends refusal('prescriber_needed', 'invalid') {}
export class CustomerNeeded extends refusal('customer_needed', 'invalid') {}
/** The product is not what this line of the prescription asks for. */
export class NotPrescribed extends refusal('not_prescribed', 'invalid') {}
/** Another brand, and the prescriber did not agree to that. */
export class SubstitutionNotAllowed extends refusal('substitution_not_allowed', 'invalid') {}
export class PrescriptionNeeded extends refusal('prescription_needed', 'invalid') {}
/** Schedule X and narcotics: over a counter only. */
export class NotSuppliedOnline extends refusal('not_supplied_online', 'invalid') {}
/** Schedule H1: never to a door. */
export class NotDelivered extends refusal('not_delivered', 'invalid') {}
export class DeliveryNotOffered extends refusal('delivery_not_offered', 'invalid') {}
/** The medicines cost less than the pharmacy brings to a door; `data` says how much it must be. */
export class BelowMinimumOrder extends refusal('below_minimum_order', 'invalid') {}
/** The line is supplied or promised already, here or elsewhere; `data` says what is left. */
export class NothingLeft extends refusal('nothing_left', 'conflict') {}
export class NothingOrdered extends refusal('nothing_ordered', 'invalid') {}
export class TotalTooSmall extends refusal('total_too_small', 'invalid') {}
export class PriceAboveMrp extends refusal('price_above_mrp', 'invalid') {}
export class MedicineReminderNotFound extends refusal('medicine_reminder_not_found', 'notFound') {}
/** Nothing of the prescription is taken at regular times, or its days are over. */
export class NothingToRemind extends refusal('nothing_to_remind', 'invalid') {}
/** There is nothing to put off: nothing was due of late. */
export class NothingDue extends refusal('nothing_due', 'conflict') {}
export class WrongDeliveryCode extends refusal('wrong_delivery_code', 'invalid') {}
export class BillUnpaid extends refusal('bill_unpaid', 'conflict') {}
