import type { Deps } from '../../../platform/deps.ts'
import { LockedOut, PasswordWeak, PasswordWrong } from '../identity.errors.ts'
import { secondsUntil } from '../challenge/start-challenge.ts'
import { passwordGuesses } from '../throttle/throttle.ts'
import { admitTry, clearTries } from '../throttle/throttle.repository.ts'
import { isPassword } from './password-hash.ts'
import { isWeak } from './password-policy.ts'
import { findPasswordHash } from './password.repository.ts'

/**
 * Asks the signed-in person for the password again, before something that guards the account changes.
 * @throws {PasswordWrong} @throws {LockedOut}
 */
export async function provePassword(
  { db, clock }: Deps,
  userId: string,
  password: string,
  field = 'password',
): Promise<void> {
  const now = clock.now()
  const key = `password:again:${userId}`
  const refusedUntil = await admitTry(db, key, passwordGuesses, now)
  if (refusedUntil) throw new LockedOut({ retryAfter: secondsUntil(refusedUntil, now) })
  if (!(await isPassword(await findPasswordHash(db, userId), password)))
    throw new PasswordWrong({ fields: [{ path: `body.${field}`, code: 'wrong_password' }] })
  await clearTries(db, key)
}

/** @throws {PasswordWeak} */
export function requireStrong(password: string, about: { phone: string; name: string }, field: string): void {
  if (!isWeak(password, about)) return
  throw new PasswordWeak({
    fields: [{ path: `body.${field}`, code: 'guessable' }],
  })
}
