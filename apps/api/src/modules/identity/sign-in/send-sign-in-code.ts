import type { sendSignInCode as endpoint } from '@imeds/contracts/identity'
import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { Actor } from '../../../platform/actor.ts'
import { inTransaction, type Tx } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { findAccount } from '../account/account.repository.ts'
import {
  findChallenge,
  lockChallenge,
  setRecipient,
  type Challenge,
} from '../challenge/challenge.repository.ts'
import { codeRules } from '../challenge/one-time-code.ts'
import { sendCodeJob } from '../challenge/send-code.ts'
import { admitMessage, later, secondsUntil } from '../challenge/start-challenge.ts'
import { ChallengeEnded, ChannelNotAvailable, TooManyCodes } from '../identity.errors.ts'
import { findAuthenticator } from '../second-factor/second-factor.repository.ts'
import { factorMethods, masked } from './factor-methods.ts'

type Channel = 'sms' | 'email'

/** Sends the code of a sign-in whose password was right. */
export async function sendSignInCode(
  deps: Deps,
  _actor: Actor | null,
  { body: { challenge: id, channel } }: InputOf<typeof endpoint>,
  { ip }: RequestContext,
): Promise<ReplyOf<typeof endpoint>> {
  const now = deps.clock.now()
  const recipient = await recipientOf(deps, await findChallenge(deps.db, id), channel)
  await admitMessage(deps, { recipient, channel, ip })
  const resendAfter = later(now, codeRules.resendAfter)
  await inTransaction(deps.db, async (tx) => {
    await claim(tx, id, now)
    await setRecipient(tx, id, { channel, recipient, resendAfter })
    await deps.jobs.add(tx, sendCodeJob, { challengeId: id }, { maxAttempts: 4 })
  })
  return {
    sentTo: masked(recipient),
    expiresAt: later(now, codeRules.codeLives).toISOString(),
    resendAfter: resendAfter.toISOString(),
  }
}

const isOpen = (challenge: Challenge | undefined, now: Date) =>
  challenge?.purpose === 'sign_in' && !challenge.ended_at && challenge.expires_at > now

async function recipientOf(
  { db, config, clock }: Deps,
  challenge: Challenge | undefined,
  channel: Channel,
): Promise<string> {
  if (!challenge?.user_id || !isOpen(challenge, clock.now())) throw new ChallengeEnded()
  refuseTooSoon(challenge, clock.now())
  const account = await findAccount(db, challenge.user_id)
  if (!account) throw new ChallengeEnded()
  const authenticator = await findAuthenticator(db, account.id)
  const methods = factorMethods(config, {
    ...account,
    authenticator_since: authenticator?.confirmed_at ?? null,
  })
  const recipient = channel === 'sms' ? account.phone_number : account.email
  if (!methods.includes(channel) || !recipient) throw new ChannelNotAvailable()
  return recipient
}

function refuseTooSoon({ resend_after }: Challenge, now: Date): void {
  if (resend_after && resend_after > now)
    throw new TooManyCodes({ retryAfter: secondsUntil(resend_after, now) })
}

/** Of two who press the button at once, one sends. */
async function claim(tx: Tx, id: string, now: Date): Promise<void> {
  const challenge = await lockChallenge(tx, id)
  if (!challenge || !isOpen(challenge, now)) throw new ChallengeEnded()
  refuseTooSoon(challenge, now)
}
