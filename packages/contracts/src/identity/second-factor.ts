import { z } from 'zod'
import { ById, Done, Id, Instant } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { Code, GivenPassword } from './common.ts'
import { RenewedSession } from './session.ts'

const RecoveryCodes = z.array(z.string())

export const getSecondFactor = endpoint({
  id: 'getSecondFactor',
  method: 'GET',
  path: '/v1/account/second-factor',
  summary: 'Says how the person proves who they are beside the password.',
  permission: 'session',
  reply: z.object({
    /** When the authenticator app was confirmed; it then replaces codes by SMS and e-mail. */
    authenticatorSince: Instant.nullable(),
    recoveryCodesLeft: z.int(),
  }),
  errors: [],
})

export const enrolAuthenticator = endpoint({
  id: 'enrolAuthenticator',
  method: 'POST',
  path: '/v1/account/authenticator',
  summary: 'Makes a secret for an authenticator app; it counts once a code of the app was confirmed.',
  permission: 'session',
  body: z.object({ password: GivenPassword }),
  reply: z.object({
    /** `otpauth://totp/…`: opens the app on a phone. */
    uri: z.string(),
    /** The same as a picture for the app’s camera: an SVG document. */
    qrCode: z.string(),
    /** The secret in base32, for typing in. */
    secret: z.string(),
  }),
  errors: ['password_wrong', 'locked_out', 'authenticator_already_on'],
  audit: { action: 'update', record: 'user' },
  perMinute: 120,
})

export const confirmAuthenticator = endpoint({
  id: 'confirmAuthenticator',
  method: 'POST',
  path: '/v1/account/authenticator/confirm',
  summary: 'Turns the authenticator app on and hands out ten recovery codes, shown this once.',
  permission: 'session',
  body: z.object({ code: Code }),
  reply: RenewedSession.extend({ recoveryCodes: RecoveryCodes }),
  status: 200,
  errors: ['code_wrong', 'authenticator_not_enrolled', 'locked_out'],
  audit: { action: 'update', record: 'user' },
  perMinute: 120,
})

export const removeAuthenticator = endpoint({
  id: 'removeAuthenticator',
  method: 'POST',
  path: '/v1/account/authenticator/remove',
  summary: 'Turns the authenticator app off; codes come by SMS or e-mail again.',
  permission: 'session',
  body: z.object({ password: GivenPassword }),
  reply: RenewedSession,
  status: 200,
  errors: ['password_wrong', 'locked_out', 'authenticator_not_enrolled'],
  audit: { action: 'update', record: 'user' },
  perMinute: 120,
})

export const newRecoveryCodes = endpoint({
  id: 'newRecoveryCodes',
  method: 'POST',
  path: '/v1/account/recovery-codes',
  summary: 'Hands out ten new recovery codes, shown this once; earlier ones no longer work.',
  permission: 'session',
  body: z.object({ password: GivenPassword }),
  reply: z.object({ recoveryCodes: RecoveryCodes }),
  errors: ['password_wrong', 'locked_out'],
  audit: { action: 'create', record: 'user' },
  perMinute: 120,
})

export const listTrustedDevices = endpoint({
  id: 'listTrustedDevices',
  method: 'GET',
  path: '/v1/trusted-devices',
  summary: 'Lists the devices that are asked for the password only, the last used first.',
  permission: 'session',
  reply: z.object({
    items: z.array(
      z.object({
        id: Id,
        device: z.string(),
        trustedAt: Instant,
        lastUsedAt: Instant,
        expiresAt: Instant,
      }),
    ),
  }),
  errors: [],
})

export const revokeTrustedDevice = endpoint({
  id: 'revokeTrustedDevice',
  method: 'DELETE',
  path: '/v1/trusted-devices/:id',
  summary: 'Asks a device for a second factor again.',
  permission: 'session',
  params: ById,
  reply: Done,
  errors: ['trusted_device_not_found'],
  audit: { action: 'delete', record: 'trusted_device' },
})
