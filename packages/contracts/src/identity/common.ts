import { z } from 'zod'
import { Id, Instant } from '../common.ts'
import { complaint } from '../field-codes.ts'
import { roles, scopes, type Permission, permissions } from '../permissions.ts'

/** Send `x-imeds-client: mobile` to get bearer tokens in the replies; without it the session travels in a cookie. */
export const clientHeader = 'x-imeds-client'
/** Where a mobile client sends the `deviceToken` of a trusted device when it signs in. */
export const deviceHeader = 'x-imeds-device'

export const Role = z.enum(roles)
export const Scope = z.enum(scopes)
export const PermissionName = z.enum(Object.keys(permissions) as [Permission, ...Permission[]])
/** The languages in which IMEDS itself speaks to a person. */
export const Locale = z.enum(['en', 'hi', 'te'])
/** A new password. Common ones and those that hold the phone number are refused with `password_weak`. */
export const Password = z.string().min(10).max(128)
/** A password as typed in to prove who one is. */
export const GivenPassword = z.string().min(1).max(128)
/** A one-time code from a message or an authenticator app: six digits. */
export const Code = z.string().regex(/^\d{6}$/, complaint('not_six_digits'))
/** One of ten codes to keep on paper, `XXXXX-XXXXX`; case and dash do not matter. Each works once. */
export const RecoveryCode = z.string().min(10).max(20)

/** A code is on its way. The answer is the same whether or not the number is registered. */
export const Challenge = z.object({
  /** Send it back with the code. */
  challenge: Id,
  /** Afterwards the code no longer works. */
  expiresAt: Instant,
  /** Until then no other code is sent. */
  resendAfter: Instant,
})
