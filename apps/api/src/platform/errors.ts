import type { FieldCode, FieldParams } from '@imeds/contracts'

export type Kind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'notFound'
  | 'conflict'
  | 'gone'
  | 'tooMany'
  | 'unavailable'

/** The one table from what went wrong to the HTTP status that says so. */
export const statusOf: Record<Kind, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  gone: 410,
  tooMany: 429,
  unavailable: 503,
}

/** What is wrong with a field. Its sentence stands in the catalogue under the code. */
export type FieldProblem = { path: string; code: FieldCode; params?: FieldParams }
export type ErrorDetails = {
  detail?: string
  fields?: FieldProblem[]
  /** Seconds until another try is worth it. */
  retryAfter?: number
  data?: Record<string, unknown>
}

/** A refusal that the contract declares; everything else is a fault of ours and answers 500. */
export abstract class DomainError extends Error {
  abstract readonly code: string
  abstract readonly kind: Kind
  readonly details: ErrorDetails
  constructor(details: ErrorDetails = {}) {
    super(details.detail)
    this.details = details
  }
}

/** Declares an error class in one line: `export class SlotTaken extends refusal('slot_taken', 'conflict') {}`. */
export function refusal<const Code extends string>(code: Code, kind: Kind) {
  return class extends DomainError {
    readonly code = code
    readonly kind = kind
  }
}

export class NotSignedIn extends refusal('not_signed_in', 'unauthenticated') {}
export class Forbidden extends refusal('forbidden', 'forbidden') {}
export class NotFound extends refusal('not_found', 'notFound') {}
export class InvalidRequest extends refusal('invalid_request', 'invalid') {}
export class TooManyRequests extends refusal('too_many_requests', 'tooMany') {}
export class Unavailable extends refusal('unavailable', 'unavailable') {}
