import { randomBytes } from 'node:crypto'
import { toString as toQrCode } from 'qrcode'
import type {
  confirmAuthenticator as confirmEndpoint,
  enrolAuthenticator as enrolEndpoint,
  removeAuthenticator as removeEndpoint,
} from '@imeds/contracts/identity'
import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { Actor } from '../../../platform/actor.ts'
import { inTransaction, type Tx } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { findAccount } from '../account/account.repository.ts'
import { tellOwner } from '../account/tell-owner.ts'
import { secondsUntil } from '../challenge/start-challenge.ts'
import { AuthenticatorAlreadyOn, AuthenticatorNotEnrolled, CodeWrong, LockedOut } from '../identity.errors.ts'
import { provePassword } from '../password/prove-password.ts'
import { secretsOf } from '../secrets.ts'
import { endEverything } from '../session/end-sessions.ts'
import { renew } from '../session/open-session.ts'
import { factorGuesses } from '../throttle/throttle.ts'
import { admitTry, clearTries } from '../throttle/throttle.repository.ts'
import { giveRecoveryCodes } from './recovery-codes.ts'
import {
  acceptStep,
  deleteAuthenticator,
  enrolSecret,
  lockAuthenticator,
  replaceRecoveryCodes,
} from './second-factor.repository.ts'
import { inBase32, totpStep, totpUri } from './totp.ts'

/** Makes a secret for an authenticator app. It counts from `confirmAuthenticator` on. */
export async function enrolAuthenticator(
  deps: Deps,
  { userId }: Actor,
  { body: { password } }: InputOf<typeof enrolEndpoint>,
  context: RequestContext,
): Promise<ReplyOf<typeof enrolEndpoint>> {
  context.audit.recordId = userId
  await provePassword(deps, userId, password)
  const secret = randomBytes(20)
  const account = await findAccount(deps.db, userId)
  const sealed = secretsOf(deps.config).seal(secret, userId)
  if (!(await inTransaction(deps.db, (tx) => enrolSecret(tx, userId, sealed, deps.clock.now()))))
    throw new AuthenticatorAlreadyOn()
  const uri = totpUri(secret, account?.phone_number ?? userId)
  return { uri, qrCode: await toQrCode(uri, { type: 'svg', margin: 2 }), secret: inBase32(secret) }
}

/** Whether a code is of the person's authenticator app in that state; it is then used up, and the app confirmed. */
export async function isAppCode(
  { config, clock }: Deps,
  tx: Tx,
  { userId, code, state }: { userId: string; code: string; state: 'enrolled' | 'confirmed' },
): Promise<boolean> {
  const row = await lockAuthenticator(tx, userId)
  if (!row || (row.confirmed_at !== null) !== (state === 'confirmed')) return false
  const secret = secretsOf(config).open(row.secret, userId)
  const step = await totpStep(secret, code, { now: clock.now(), lastStep: row.last_step })
  if (step !== null) await acceptStep(tx, userId, step, clock.now())
  return step !== null
}

/** Turns the app on and hands out recovery codes; whatever was opened with the weaker factor ends. */
export async function confirmAuthenticator(
  deps: Deps,
  actor: Actor,
  { body: { code } }: InputOf<typeof confirmEndpoint>,
  context: RequestContext,
): Promise<ReplyOf<typeof confirmEndpoint>> {
  const { userId, sessionId } = actor
  context.audit.recordId = userId
  const now = deps.clock.now()
  const key = `factor:enrol:${userId}`
  const refusedUntil = await admitTry(deps.db, key, factorGuesses, now)
  if (refusedUntil) throw new LockedOut({ retryAfter: secondsUntil(refusedUntil, now) })
  let recoveryCodes: string[] = []
  const renewed = await renew(deps, actor, context, {
    along: async (tx) => {
      const row = await lockAuthenticator(tx, userId)
      if (!row || row.confirmed_at) throw new AuthenticatorNotEnrolled()
      if (!(await isAppCode(deps, tx, { userId, code, state: 'enrolled' })))
        throw new CodeWrong({ fields: [{ path: 'body.code', code: 'wrong_code' }] })
      recoveryCodes = await giveRecoveryCodes(deps, tx, userId)
      await endEverything(tx, userId, now, sessionId)
      await tellOwner(deps, tx, userId, 'authenticator')
    },
  })
  await clearTries(deps.db, key)
  return { ...renewed, recoveryCodes }
}

/** Turns the app off: codes come by message again. */
export async function removeAuthenticator(
  deps: Deps,
  actor: Actor,
  { body: { password } }: InputOf<typeof removeEndpoint>,
  context: RequestContext,
): Promise<ReplyOf<typeof removeEndpoint>> {
  const { userId } = actor
  context.audit.recordId = userId
  await provePassword(deps, userId, password)
  return renew(deps, actor, context, {
    along: async (tx) => {
      if (!(await deleteAuthenticator(tx, userId))) throw new AuthenticatorNotEnrolled()
      await replaceRecoveryCodes(tx, userId, [])
      await tellOwner(deps, tx, userId, 'authenticator')
    },
  })
}
