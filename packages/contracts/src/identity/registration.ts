import { z } from 'zod'
import { Email, Id, Name, Phone } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { Challenge, Code, Locale, Password } from './common.ts'
import { SignedIn } from './session.ts'

export const startRegistration = endpoint({
  id: 'startRegistration',
  method: 'POST',
  path: '/v1/registrations',
  summary:
    'Sends a code to a number. The answer is the same if it is registered already; then the message says to sign in.',
  permission: 'public',
  body: z.object({ phone: Phone, locale: Locale.default('en') }),
  reply: Challenge,
  status: 202,
  errors: ['too_many_codes'],
  perMinute: 120,
})

export const completeRegistration = endpoint({
  id: 'completeRegistration',
  method: 'POST',
  path: '/v1/registrations/complete',
  summary: 'Creates the account of the number that the code went to, in the role of a patient, and signs in.',
  permission: 'public',
  body: z.object({
    challenge: Id,
    code: Code,
    name: Name,
    password: Password,
    /** Unverified until its own code is confirmed: see `sendEmailCode`. */
    email: Email.optional(),
    locale: Locale.default('en'),
  }),
  reply: SignedIn,
  errors: ['code_wrong', 'challenge_ended', 'password_weak'],
  audit: { action: 'create', record: 'user' },
  perMinute: 120,
})
