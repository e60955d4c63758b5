import { refusal } from '../../../platform/errors.ts'

/** The consultation was not booked as a video or audio consultation. */
export class CallNotOffered extends refusal('call_not_offered', 'conflict') {}
/** Unknown, expired, or somebody else's: all answer alike. */
export class CallTicketInvalid extends refusal('call_ticket_invalid', 'notFound') {}
export class CallSeatTaken extends refusal('call_seat_taken', 'conflict') {}
export class CallTakenOver extends refusal('call_taken_over', 'gone') {}
export class CallOver extends refusal('call_over', 'gone') {}
export class CallPersonGone extends refusal('call_person_gone', 'notFound') {}
