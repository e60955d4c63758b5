import { refusal } from '../../platform/errors.ts'

/** Wrong number or wrong password: the answer does not tell which. */
export class SignInFailed extends refusal('sign_in_failed', 'unauthenticated') {}
export class LockedOut extends refusal('locked_out', 'tooMany') {}
export class AccountDisabled extends refusal('account_disabled', 'forbidden') {}
export class CodeWrong extends refusal('code_wrong', 'invalid') {}
/** Expired, used, guessed at too often, or never there. */
export class ChallengeEnded extends refusal('challenge_ended', 'gone') {}
export class TooManyCodes extends refusal('too_many_codes', 'tooMany') {}
export class ChannelNotAvailable extends refusal('channel_not_available', 'conflict') {}
export class PasswordWrong extends refusal('password_wrong', 'invalid') {}
export class PasswordWeak extends refusal('password_weak', 'invalid') {}
export class NoEmail extends refusal('no_email', 'conflict') {}
export class RoleNotHeld extends refusal('role_not_held', 'conflict') {}
export class SessionNotFound extends refusal('session_not_found', 'notFound') {}
export class TrustedDeviceNotFound extends refusal('trusted_device_not_found', 'notFound') {}
export class AuthenticatorAlreadyOn extends refusal('authenticator_already_on', 'conflict') {}
export class AuthenticatorNotEnrolled extends refusal('authenticator_not_enrolled', 'conflict') {}
export class UserNotFound extends refusal('user_not_found', 'notFound') {}
export class FacilityNeeded extends refusal('facility_needed', 'invalid') {}
export class FacilityNotWanted extends refusal('facility_not_wanted', 'invalid') {}
export class FacilityNotFound extends refusal('facility_not_found', 'notFound') {}
export class RoleAssignmentNotFound extends refusal('role_assignment_not_found', 'notFound') {}
/** Somebody must remain who can administer. */
export class LastAdmin extends refusal('last_admin', 'conflict') {}
export class GrantLocked extends refusal('grant_locked', 'conflict') {}
