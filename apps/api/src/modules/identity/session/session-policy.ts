import type { Role } from '@imeds/contracts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/**
 * How long a session lives: the one place for automatic log-off (HIPAA 164.312(a)(2)(iii)).
 * `idle` counts from the last request, `absolute` from signing in. Phones are locked by their owners.
 */
export const sessionPolicy = {
  idle: { patient: 12 * hour, staff: hour, mobile: 30 * day },
  absolute: { browser: 7 * day, mobile: 90 * day },
  /** A token older than this is replaced when the client asks. */
  renewAfter: day,
  /** The last request is written down at most this often. */
  touchEvery: 5 * minute,
  /** Requests that were under way with the previous token still get through. */
  grace: minute,
} as const

export type SessionClient = 'browser' | 'mobile'

/** How long a session may rest in milliseconds. */
export function idleTime(client: SessionClient, role: Role | null): number {
  if (client === 'mobile') return sessionPolicy.idle.mobile
  return role === 'patient' ? sessionPolicy.idle.patient : sessionPolicy.idle.staff
}

/** Until when a session lives that is used now. */
export function expiryFrom(now: Date, client: SessionClient, role: Role | null, endsAt: Date): Date {
  return new Date(Math.min(now.getTime() + idleTime(client, role), endsAt.getTime()))
}

/** When a session that starts now ends, however busy it is. */
export const endFrom = (now: Date, client: SessionClient): Date =>
  new Date(now.getTime() + sessionPolicy.absolute[client])
