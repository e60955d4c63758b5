import { deviceHeader } from '@imeds/contracts/identity'
import type { Tx } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { hashOfToken, newToken } from '../secrets.ts'
import { clientOf, cookieOptions, isSecure } from '../session/session-transport.ts'
import { findTrustedDevice, insertTrustedDevice, type TrustedDevice } from './trusted-device.repository.ts'

const days = 30
const most = 5
const prefix = 'imeds.device.'
const nobody = '00000000-0000-0000-0000-000000000000'

// One cookie for each person who trusts this browser: a family shares it. The name tells nothing: it is random.
const cookieNames = (cookies: Record<string, string | undefined>) =>
  Object.keys(cookies).filter((name) => name.replace('__Secure-', '').startsWith(prefix))

/** The tokens of trusted devices that came with a request; at most a few, since everybody can send cookies. */
function deviceTokens({ request }: Pick<RequestContext, 'request'>): string[] {
  const header = request.headers[deviceHeader]
  if (typeof header === 'string') return [header.slice(0, 200)]
  return cookieNames(request.cookies)
    .slice(0, most)
    .flatMap((name) => request.cookies[name] ?? [])
}

/** The trusted device that a request comes from, if it is one of this person. Costs the same where there is nobody. */
export async function trustedDeviceOf(
  { db, clock }: Deps,
  userId: string | undefined,
  context: Pick<RequestContext, 'request'>,
): Promise<TrustedDevice | undefined> {
  const tokenHashes = ['none', ...deviceTokens(context)].map(hashOfToken)
  return findTrustedDevice(db, { userId: userId ?? nobody, tokenHashes, now: clock.now() })
}

/** Trusts the device of a request from now on; returns the token that it must show. */
export async function trustDevice(
  { clock }: Deps,
  tx: Tx,
  userId: string,
  userAgent: string,
): Promise<string> {
  const token = newToken()
  const now = clock.now()
  await insertTrustedDevice(tx, {
    userId,
    tokenHash: hashOfToken(token),
    userAgent,
    now,
    expiresAt: new Date(now.getTime() + days * 86_400_000),
  })
  return token
}

/** Hands the token of a trusted device to the client: in a cookie, or for mobile in what this returns. */
export function handOverDevice(
  { config }: Deps,
  context: RequestContext,
  token: string,
): { deviceToken?: string } {
  if (clientOf(context) === 'mobile') return { deviceToken: token }
  const { request, reply } = context
  const old = cookieNames(request.cookies).slice(0, -(most - 1))
  for (const name of old) void reply.clearCookie(name, { ...cookieOptions(config), path: '/api' })
  const name = `${isSecure(config) ? '__Secure-' : ''}${prefix}${newToken().slice(0, 8)}`
  void reply.setCookie(name, token, { ...cookieOptions(config), path: '/api', maxAge: days * 86_400 })
  return {}
}
