import { refusal } from '../../platform/errors.ts'

export class PractitionerNotFound extends refusal('practitioner_not_found', 'notFound') {}
export class FollowUpNotFound extends refusal('follow_up_not_found', 'notFound') {}
export class FollowUpExpired extends refusal('follow_up_expired', 'conflict') {}
export class ModeNotOffered extends refusal('mode_not_offered', 'invalid') {}
export class SlotInPast extends refusal('slot_in_past', 'invalid') {}
export class SlotNotOffered extends refusal('slot_not_offered', 'invalid') {}
export class SlotTaken extends refusal('slot_taken', 'conflict') {}
export class PatientBusy extends refusal('patient_busy', 'conflict') {}
/** No time of today is left for somebody without an appointment. */
export class FullToday extends refusal('full_today', 'conflict') {}
/** The desk has yet to collect: the patient goes there first. */
export class PaymentDue extends refusal('payment_due', 'conflict') {}
export class TooManyHolds extends refusal('too_many_holds', 'conflict') {}
export class TooManyBookings extends refusal('too_many_bookings', 'conflict') {}
export class WrongStatus extends refusal('wrong_status', 'conflict') {}
export class ChangedMeanwhile extends refusal('changed_meanwhile', 'conflict') {}
export class TooLateToChange extends refusal('too_late_to_change', 'conflict') {}
export class TooEarly extends refusal('too_early', 'conflict') {}
export class HoursNotValid extends refusal('hours_not_valid', 'invalid') {}
export class ExceptionNotValid extends refusal('exception_not_valid', 'invalid') {}
export class AppointmentsAffected extends refusal('appointments_affected', 'conflict') {}
