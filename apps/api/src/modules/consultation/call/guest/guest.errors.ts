import { refusal } from '../../../../platform/errors.ts'

/** One third person at a time. */
export class CallGuestInvited extends refusal('call_guest_invited', 'conflict') {}
export class CallGuestNotFound extends refusal('call_guest_not_found', 'notFound') {}
/** Unknown, lapsed, used on another device, or taken back: all answer alike. */
export class CallInvitationInvalid extends refusal('call_invitation_invalid', 'notFound') {}
