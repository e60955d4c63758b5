import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { parseCookie } from 'cookie'
import type { Actor } from '../../platform/actor.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Db } from '../../platform/db/database.ts'
import type { Listener } from '../../platform/realtime/listener.ts'
import { findActor, sessionChannel } from './session.repository.ts'

export const sessionCookie = 'imeds.session_token'
const keepMs = 30_000
const keepMost = 20_000

export type Authenticate = (request: { headers: IncomingHttpHeaders }) => Promise<Actor | null>

/**
 * Says who sends a request, by bearer token or signed cookie. Answers are remembered for half a minute and forgotten at
 * once when the database says that sessions, roles or grants changed; while that cannot be heard nothing is remembered.
 */
export function createAuthenticate({
  db,
  clock,
  listener,
  secret,
}: {
  db: Db
  clock: Clock
  listener: Listener
  secret: string
}): Authenticate {
  const known = new Map<string, { actor: Actor; until: number }>()
  listener.on(sessionChannel, (userId) => {
    for (const [token, { actor }] of known) if (userId === '' || actor.userId === userId) known.delete(token)
  })
  listener.onReconnect(() => known.clear())

  return async ({ headers }) => {
    const credential = headers.authorization?.startsWith('Bearer ')
      ? headers.authorization.slice(7)
      : cookieOf(headers)
    if (!credential) return null
    const now = clock.now()
    const remembered = listener.connected ? known.get(credential) : undefined
    if (remembered && remembered.until > now.getTime()) return remembered.actor
    const token = headers.authorization ? plainToken(credential, secret) : signedToken(credential, secret)
    const found = token && (await findActor(db, token, now))
    if (!found) return null
    if (known.size >= keepMost) known.clear()
    known.set(credential, {
      actor: found.actor,
      until: Math.min(now.getTime() + keepMs, found.expiresAt.getTime()),
    })
    return found.actor
  }
}

function cookieOf({ cookie }: IncomingHttpHeaders): string | undefined {
  if (!cookie) return undefined
  const all = parseCookie(cookie)
  return all[`__Secure-${sessionCookie}`] ?? all[sessionCookie]
}

// A bearer token is the session token itself, or the signed form that better-auth hands to browsers.
const plainToken = (credential: string, secret: string) =>
  credential.includes('.') ? signedToken(decodeURIComponent(credential), secret) : credential

/** The token of a cookie `token.signature`, where signature = base64(HMAC-SHA256(token)); null when altered. */
export function signedToken(value: string, secret: string): string | null {
  const dot = value.lastIndexOf('.')
  if (dot < 1) return null
  const token = value.slice(0, dot)
  const expected = createHmac('sha256', secret).update(token).digest()
  const given = Buffer.from(value.slice(dot + 1), 'base64')
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null
}
