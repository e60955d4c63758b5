import { z } from 'zod'
import { Done, Id, Phone } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { Challenge, Code, GivenPassword, Password } from './common.ts'
import { RenewedSession } from './session.ts'

export const changePassword = endpoint({
  id: 'changePassword',
  method: 'POST',
  path: '/v1/account/password',
  summary: 'Sets another password; all other sessions end and no device is trusted any more.',
  permission: 'session',
  body: z.object({ currentPassword: GivenPassword, newPassword: Password }),
  reply: RenewedSession,
  status: 200,
  errors: ['password_wrong', 'password_weak', 'locked_out'],
  audit: { action: 'update', record: 'user' },
  perMinute: 120,
})

export const startPasswordReset = endpoint({
  id: 'startPasswordReset',
  method: 'POST',
  path: '/v1/password-resets',
  summary: 'Sends a code for a new password if the number is registered; the answer does not tell.',
  permission: 'public',
  body: z.object({ phone: Phone }),
  reply: Challenge,
  status: 202,
  errors: ['too_many_codes'],
  perMinute: 120,
})

export const completePasswordReset = endpoint({
  id: 'completePasswordReset',
  method: 'POST',
  path: '/v1/password-resets/complete',
  summary: 'Sets a new password with the code; all sessions end. Sign in afterwards.',
  permission: 'public',
  body: z.object({ challenge: Id, code: Code, newPassword: Password }),
  reply: Done,
  status: 200,
  errors: ['code_wrong', 'challenge_ended', 'password_weak'],
  audit: { action: 'update', record: 'user' },
  perMinute: 120,
})
