import { z } from 'zod'
import { Id, Instant, Phone } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { complaint } from '../field-codes.ts'
import { Code, GivenPassword, RecoveryCode } from './common.ts'
import { SignedIn } from './session.ts'

/** The password was right; now a second factor. */
export const SecondFactorNeeded = z.object({
  next: z.literal('second_factor'),
  challenge: Id,
  /** `sms`, `email`: ask for a code by `sendSignInCode`. `totp`: read it off the authenticator app. The preferred one is first. */
  methods: z.array(z.enum(['sms', 'email', 'totp'])),
  expiresAt: Instant,
})

export const signIn = endpoint({
  id: 'signIn',
  method: 'POST',
  path: '/v1/sign-in',
  summary: 'Checks number and password; a trusted device is signed in, others are asked for a second factor.',
  permission: 'public',
  body: z.object({ phone: Phone, password: GivenPassword }),
  reply: z.discriminatedUnion('next', [SignedIn, SecondFactorNeeded]),
  status: 200,
  errors: ['sign_in_failed', 'locked_out', 'account_disabled'],
  audit: { action: 'execute', record: 'user' },
  perMinute: 120,
})

export const sendSignInCode = endpoint({
  id: 'sendSignInCode',
  method: 'POST',
  path: '/v1/sign-in/codes',
  summary: 'Sends the code of a sign-in by SMS or e-mail; a code sent before no longer works.',
  permission: 'public',
  body: z.object({ challenge: Id, channel: z.enum(['sms', 'email']) }),
  reply: z.object({
    /** Where it went, mostly hidden: `+91 •••••• 3210`, `a•••@example.in`. */
    sentTo: z.string(),
    expiresAt: Instant,
    resendAfter: Instant,
  }),
  status: 202,
  errors: ['challenge_ended', 'channel_not_available', 'too_many_codes'],
  perMinute: 120,
})

export const completeSignIn = endpoint({
  id: 'completeSignIn',
  method: 'POST',
  path: '/v1/sign-in/complete',
  summary: 'Signs in with the second factor: a code, or a recovery code.',
  permission: 'public',
  body: z
    .object({
      challenge: Id,
      code: Code.optional(),
      recoveryCode: RecoveryCode.optional(),
      /** Ask this device for the password only, for 30 days. */
      trustDevice: z.boolean().default(false),
    })
    .refine(({ code, recoveryCode }) => (code === undefined) !== (recoveryCode === undefined), {
      ...complaint('code_or_recovery_code'),
      path: ['code'],
    }),
  reply: SignedIn,
  status: 200,
  errors: ['code_wrong', 'challenge_ended', 'locked_out', 'account_disabled'],
  audit: { action: 'execute', record: 'user' },
  perMinute: 120,
})
