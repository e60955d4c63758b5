import type { completeSignIn as endpoint } from '@imeds/contracts/identity'
import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { Actor } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { findAccount, updateAccountRow } from '../account/account.repository.ts'
import { answerChallenge, isSentCode } from '../challenge/answer-challenge.ts'
import { findChallenge, type Challenge } from '../challenge/challenge.repository.ts'
import { secondsUntil } from '../challenge/start-challenge.ts'
import { ChallengeEnded, LockedOut } from '../identity.errors.ts'
import { isAppCode } from '../second-factor/authenticator.ts'
import { isRecoveryCode } from '../second-factor/recovery-codes.ts'
import { findAuthenticator } from '../second-factor/second-factor.repository.ts'
import { handOverDevice, trustDevice } from '../second-factor/trusted-device.ts'
import { openSession, welcome } from '../session/open-session.ts'
import { factorGuesses } from '../throttle/throttle.ts'
import { admitTry, clearTries } from '../throttle/throttle.repository.ts'

type Answer = { code?: string | undefined; recoveryCode?: string | undefined }

/** Signs in with the second factor; the challenge is used up and the session begins in one transaction. */
export async function completeSignIn(
  deps: Deps,
  actor: Actor | null,
  { body: { challenge: id, trustDevice: trust, ...answer } }: InputOf<typeof endpoint>,
  context: RequestContext,
): Promise<ReplyOf<typeof endpoint>> {
  const userId = (await findChallenge(deps.db, id))?.user_id
  if (!userId) throw new ChallengeEnded()
  context.audit.recordId = userId
  const guesses = `factor:${userId}`
  await admitGuess(deps, guesses)

  const { opened, deviceToken } = await answerChallenge(
    deps,
    { challenge: id, purpose: 'sign_in', field: answer.code ? 'code' : 'recoveryCode' },
    (tx, challenge) => isRight(deps, tx, { challenge, userId, answer }),
    async (tx, challenge) => {
      if (answer.code && challenge.channel === 'sms') await verifyPhone(tx, userId, challenge.recipient)
      return {
        opened: await openSession(deps, tx, { userId, before: actor }, context),
        deviceToken: trust ? await trustDevice(deps, tx, userId, context.userAgent) : undefined,
      }
    },
  )
  await clearTries(deps.db, guesses)
  return {
    ...(await welcome(deps, context, opened)),
    ...(deviceToken ? handOverDevice(deps, context, deviceToken) : {}),
  }
}

async function admitGuess({ db, clock }: Deps, guesses: string): Promise<void> {
  const now = clock.now()
  const refusedUntil = await admitTry(db, guesses, factorGuesses, now)
  if (refusedUntil) throw new LockedOut({ retryAfter: secondsUntil(refusedUntil, now) })
}

type Try = { challenge: Challenge; userId: string; answer: Answer }

/** A recovery code, the app's code where there is an app, or else the code that was sent. */
async function isRight(deps: Deps, tx: Tx, { challenge, userId, answer }: Try): Promise<boolean> {
  if (answer.recoveryCode) return isRecoveryCode(deps, tx, userId, answer.recoveryCode)
  if (!answer.code) return false
  const authenticator = await findAuthenticator(tx, userId)
  return authenticator?.confirmed_at
    ? isAppCode(deps, tx, { userId, code: answer.code, state: 'confirmed' })
    : isSentCode(deps, answer.code)(tx, challenge)
}

/** A code that came back proves that its number reaches the person. */
async function verifyPhone(tx: Tx, userId: string, number: string | null): Promise<void> {
  const account = await findAccount(tx, userId)
  if (account?.phone_number === number) await updateAccountRow(tx, userId, { phone_number_verified: true })
}
