import { z } from 'zod'
import { Email, Id, Name, Phone } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { Challenge, Code, GivenPassword, Locale } from './common.ts'
import { RenewedSession, Session } from './session.ts'

export const updateAccount = endpoint({
  id: 'updateAccount',
  method: 'PATCH',
  path: '/v1/account',
  summary: 'Changes the name or the language of the signed-in person.',
  permission: 'session',
  body: z.object({ name: Name.optional(), locale: Locale.optional() }),
  reply: Session,
  errors: [],
  audit: { action: 'update', record: 'user' },
})

export const changeEmail = endpoint({
  id: 'changeEmail',
  method: 'POST',
  path: '/v1/account/email',
  summary: 'Sends a code to a new e-mail address; the old one stays until `confirmEmail`.',
  permission: 'session',
  body: z.object({ email: Email, password: GivenPassword }),
  reply: Challenge,
  status: 202,
  errors: ['password_wrong', 'locked_out', 'too_many_codes'],
  audit: { action: 'update', record: 'user' },
  perMinute: 120,
})

export const sendEmailCode = endpoint({
  id: 'sendEmailCode',
  method: 'POST',
  path: '/v1/account/email/codes',
  summary: 'Sends a code to the address given at registration, to verify it.',
  permission: 'session',
  reply: Challenge,
  status: 202,
  errors: ['no_email', 'too_many_codes'],
  perMinute: 120,
})

export const confirmEmail = endpoint({
  id: 'confirmEmail',
  method: 'POST',
  path: '/v1/account/email/confirm',
  summary: 'Verifies the address that the code went to; it is the person’s from now on.',
  permission: 'session',
  body: z.object({ challenge: Id, code: Code }),
  reply: Session,
  status: 200,
  errors: ['code_wrong', 'challenge_ended'],
  audit: { action: 'update', record: 'user' },
  perMinute: 120,
})

export const changePhone = endpoint({
  id: 'changePhone',
  method: 'POST',
  path: '/v1/account/phone',
  summary:
    'Sends a code to a new number; the old one stays until `confirmPhone`. Does not tell whether it is taken.',
  permission: 'session',
  body: z.object({ phone: Phone, password: GivenPassword }),
  reply: Challenge,
  status: 202,
  errors: ['password_wrong', 'locked_out', 'too_many_codes'],
  audit: { action: 'update', record: 'user' },
  perMinute: 120,
})

export const confirmPhone = endpoint({
  id: 'confirmPhone',
  method: 'POST',
  path: '/v1/account/phone/confirm',
  summary: 'Signs in with the new number from now on; all other sessions end.',
  permission: 'session',
  body: z.object({ challenge: Id, code: Code }),
  reply: RenewedSession,
  status: 200,
  errors: ['code_wrong', 'challenge_ended'],
  audit: { action: 'update', record: 'user' },
  perMinute: 120,
})
