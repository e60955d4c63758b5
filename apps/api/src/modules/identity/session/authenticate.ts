import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { parseCookie } from 'cookie'
import type { Actor } from '../../../platform/actor.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/db/database.ts'
import type { Listener } from '../../../platform/realtime/listener.ts'
import { hashOfToken } from '../secrets.ts'
import { findActor, sessionChannel, touchSession } from './actor.repository.ts'

export const sessionCookie = 'imeds.session_token'
const keepMs = 30_000
const keepMost = 20_000

export type Authenticate = {
  (request: { headers: IncomingHttpHeaders }): Promise<Actor | null>
  /** Remembers nothing of a person any more; other nodes hear of the change a moment later. */
  forget: (userId: string) => void
}

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
  // What was read before a change and arrives after it must not be remembered.
  let changes = 0
  const forget = (userId: string) => {
    changes++
    for (const [token, { actor }] of known) if (userId === '' || actor.userId === userId) known.delete(token)
  }
  listener.on(sessionChannel, forget)
  listener.onReconnect(() => forget(''))

  const authenticate = async ({ headers }: { headers: IncomingHttpHeaders }) => {
    const credential = headers.authorization?.startsWith('Bearer ')
      ? headers.authorization.slice(7)
      : cookieOf(headers)
    if (!credential) return null
    const now = clock.now()
    const remembered = listener.connected ? known.get(credential) : undefined
    if (remembered && remembered.until > now.getTime()) return remembered.actor
    const token = headers.authorization ? plainToken(credential, secret) : signedToken(credential, secret)
    const before = changes
    const found = token && (await findActor(db, hashOfToken(token), now))
    if (!found) return null
    await touchSession(db, found, now)
    if (known.size >= keepMost) known.clear()
    if (changes === before)
      known.set(credential, {
        actor: found.actor,
        until: Math.min(now.getTime() + keepMs, found.expiresAt.getTime()),
      })
    return found.actor
  }
  return Object.assign(authenticate, { forget })
}

function cookieOf({ cookie }: IncomingHttpHeaders): string | undefined {
  if (!cookie) return undefined
  const all = parseCookie(cookie)
  return all[`__Secure-${sessionCookie}`] ?? all[sessionCookie]
}

// A bearer token is the session token itself; its signed form from a cookie is taken too.
const plainToken = (credential: string, secret: string) =>
  credential.includes('.') ? signedToken(credential, secret) : credential

/** The token of a cookie `token.signature`, where signature = base64(HMAC-SHA256(token)); null when altered. */
export function signedToken(value: string, secret: string): string | null {
  const dot = value.lastIndexOf('.')
  if (dot < 1) return null
  const token = value.slice(0, dot)
  const expected = createHmac('sha256', secret).update(token).digest()
  const given = Buffer.from(value.slice(dot + 1), 'base64')
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null
}
