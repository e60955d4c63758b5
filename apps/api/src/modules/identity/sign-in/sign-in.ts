import type { signIn as endpoint } from '@imeds/contracts/identity'
import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { Actor } from '../../../platform/actor.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import { Unavailable } from '../../../platform/errors.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { openChallenge, secondsUntil } from '../challenge/start-challenge.ts'
import { AccountDisabled, LockedOut, SignInFailed } from '../identity.errors.ts'
import { hashPassword, isOutdated, isPassword } from '../password/password-hash.ts'
import { findCredential, setPassword, type Credential } from '../password/password.repository.ts'
import { secretsOf } from '../secrets.ts'
import { markDeviceUsed } from '../second-factor/trusted-device.repository.ts'
import { trustedDeviceOf } from '../second-factor/trusted-device.ts'
import { openSession, welcome } from '../session/open-session.ts'
import { addressGuesses, passwordGuesses } from '../throttle/throttle.ts'
import { admitTry, clearTries, forgiveTry } from '../throttle/throttle.repository.ts'
import { factorMethods } from './factor-methods.ts'

type Reply = ReplyOf<typeof endpoint>

/**
 * Checks number and password. An unknown number costs the same work and gets the same answers as a wrong password,
 * lock-out included.
 */
export async function signIn(
  deps: Deps,
  actor: Actor | null,
  { body: { phone, password } }: InputOf<typeof endpoint>,
  context: RequestContext,
): Promise<Reply> {
  const found = await findCredential(deps.db, phone)
  const device = await trustedDeviceOf(deps, found?.id, context)
  const { keyedHash } = secretsOf(deps.config)
  // A trusted device has a counter of its own: strangers who guess at a number do not lock its owner out.
  const guesses = device ? `password:device:${device.id}` : `password:number:${keyedHash('recipient', phone)}`
  const address = `password:from:${keyedHash('ip', context.ip)}`
  await admitGuess(deps, guesses, address)

  const right = await isPassword(found?.hash, password)
  if (!found || !right) throw new SignInFailed()
  context.audit.recordId = found.id
  await clearTries(deps.db, guesses)
  await forgiveTry(deps.db, address)
  if (found.disabled_at) throw new AccountDisabled()
  await strengthen(deps, found, password)
  if (!device) return askSecondFactor(deps, found)

  const opened = await inTransaction(deps.db, async (tx) => {
    await markDeviceUsed(tx, device.id, deps.clock.now())
    return openSession(deps, tx, { userId: found.id, before: actor }, context)
  })
  return welcome(deps, context, opened)
}

async function admitGuess({ db, clock }: Deps, guesses: string, address: string): Promise<void> {
  const now = clock.now()
  const refusedUntil =
    (await admitTry(db, address, addressGuesses, now)) ?? (await admitTry(db, guesses, passwordGuesses, now))
  if (refusedUntil) throw new LockedOut({ retryAfter: secondsUntil(refusedUntil, now) })
}

/** The password is at hand only now: a hash of weaker times is made anew. */
async function strengthen({ db, clock }: Deps, { id, hash }: Credential, password: string): Promise<void> {
  if (!hash || !isOutdated(hash)) return
  const stronger = await hashPassword(password)
  await inTransaction(db, (tx) => setPassword(tx, id, stronger, clock.now()))
}

async function askSecondFactor(deps: Deps, found: Credential): Promise<Reply> {
  const methods = factorMethods(deps.config, found)
  if (methods.length === 0) throw new Unavailable()
  const { id, expires_at } = await inTransaction(deps.db, (tx) =>
    openChallenge(deps, tx, {
      purpose: 'sign_in',
      user_id: found.id,
      locale: found.locale,
      channel: null,
      recipient: null,
    }),
  )
  return { next: 'second_factor', challenge: id, methods, expiresAt: expires_at.toISOString() }
}
