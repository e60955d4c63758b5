import type { GeneralError } from '@imeds/contracts'

/** Faults that happen on the way, before any server answers. */
type OwnFault = 'offline' | 'unknown'

/**
 * What people read for the errors that any call may end in. `{seconds}` is the wait that the server asked for.
 * Errors of one module stand in that module's file under `problems`.
 */
export const problems = {
  invalid_request: 'Something in the form is not right. Please check the marked fields.',
  malformed_json: 'The request arrived damaged. Please try again.',
  body_too_large: 'That is too large to send.',
  unsupported_media_type: 'This kind of file is not accepted.',
  not_signed_in: 'Please sign in to go on.',
  forbidden: 'Your role does not allow this.',
  not_found: 'This is not here, or it is not open to you.',
  too_many_requests:
    'That was too often. {seconds, plural, =0 {Please wait a moment} one {Please wait # second} other {Please wait # seconds}} and try again.',
  idempotency_key_missing: 'The request arrived incomplete. Please reload the page and try again.',
  idempotency_key_reused: 'This was already sent with other details. Please reload the page and try again.',
  request_in_progress: 'Your first request is still being worked on. Please wait a moment.',
  unavailable: 'We cannot do this right now. Please try again in a minute.',
  internal: 'Something went wrong on our side. Please try again.',
  offline: 'We could not reach IMEDS. Check your connection and try again.',
  unknown: 'Something went wrong. Please try again.',
} as const satisfies Record<GeneralError | OwnFault, string>
