import { createHmac } from 'node:crypto'
import { clientHeader } from '@imeds/contracts/identity'
import type { Config } from '../../../platform/config.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { secretsOf } from '../secrets.ts'
import { sessionCookie } from './authenticate.ts'
import type { SessionClient } from './session-policy.ts'

export const clientOf = ({ request }: Pick<RequestContext, 'request'>): SessionClient =>
  request.headers[clientHeader] === 'mobile' ? 'mobile' : 'browser'

export const isSecure = ({ publicUrl }: Config): boolean => publicUrl.startsWith('https:')

// The prefix makes browsers take the cookie from TLS only.
const cookieName = (config: Config) => `${isSecure(config) ? '__Secure-' : ''}${sessionCookie}`

export const cookieOptions = (config: Config) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(config) }) as const

/** The cookie's value: the token and proof that it came from us. */
export const signed = (token: string, key: string): string =>
  `${token}.${createHmac('sha256', key).update(token).digest('base64')}`

/** Hands a new token to the client: in the cookie, or for mobile in what this returns, to be put into the reply. */
export function handOver(
  config: Config,
  { reply }: Pick<RequestContext, 'reply'>,
  { token, client, endsAt, now }: { token: string; client: SessionClient; endsAt: Date; now: Date },
): { token?: string } {
  if (client === 'mobile') return { token }
  void reply.setCookie(cookieName(config), signed(token, secretsOf(config).signing), {
    ...cookieOptions(config),
    maxAge: Math.floor((endsAt.getTime() - now.getTime()) / 1000),
  })
  return {}
}

export function clearCookie(config: Config, { reply }: Pick<RequestContext, 'reply'>): void {
  void reply.clearCookie(cookieName(config), cookieOptions(config))
}
