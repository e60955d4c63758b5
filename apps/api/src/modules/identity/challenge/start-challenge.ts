import type { Tx } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import { Unavailable } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { canSend } from '../../messaging/index.ts'
import { TooManyCodes } from '../identity.errors.ts'
import { secretsOf } from '../secrets.ts'
import { messagesFrom, messagesTo } from '../throttle/throttle.ts'
import { admitTry } from '../throttle/throttle.repository.ts'
import { insertChallenge, type Challenge, type NewChallenge } from './challenge.repository.ts'
import { codeRules } from './one-time-code.ts'
import { sendCodeJob } from './send-code.ts'

export const later = (now: Date, ms: number): Date => new Date(now.getTime() + ms)

/** Refuses with `too_many_codes` when too many messages went to a recipient or were caused by an address. */
export async function admitMessage(
  { db, clock, config }: Deps,
  { recipient, channel, ip }: { recipient: string; channel: 'sms' | 'email'; ip: string },
): Promise<void> {
  if (!canSend(config, channel)) throw new Unavailable()
  const now = clock.now()
  const { keyedHash } = secretsOf(config)
  const refusedUntil =
    (await admitTry(db, `message:to:${keyedHash('recipient', recipient)}`, messagesTo(config.demo), now)) ??
    (await admitTry(db, `message:from:${keyedHash('ip', ip)}`, messagesFrom(config.demo), now))
  if (refusedUntil) throw new TooManyCodes({ retryAfter: secondsUntil(refusedUntil, now) })
}

export const secondsUntil = (then: Date, now: Date): number =>
  Math.max(1, Math.ceil((then.getTime() - now.getTime()) / 1000))

type Opening = Pick<Challenge, 'purpose' | 'channel' | 'recipient'> &
  Partial<Pick<Challenge, 'user_id' | 'locale' | 'facility_id'>>

/** Opens a challenge; when it has a recipient, a job sends the code there after the commit. */
export async function openChallenge({ clock, jobs }: Deps, tx: Tx, opening: Opening): Promise<NewChallenge> {
  const now = clock.now()
  const challenge: NewChallenge = {
    id: newId(),
    user_id: null,
    locale: 'en',
    ...opening,
    created_at: now,
    expires_at: later(now, codeRules.challengeLives),
    resend_after: opening.recipient ? later(now, codeRules.resendAfter) : null,
  }
  await insertChallenge(tx, challenge)
  if (challenge.recipient) await jobs.add(tx, sendCodeJob, { challengeId: challenge.id }, { maxAttempts: 4 })
  return challenge
}

/** What the client is told. */
export const challengeView = ({ id, created_at }: NewChallenge) => ({
  challenge: id,
  expiresAt: later(created_at, codeRules.codeLives).toISOString(),
  resendAfter: later(created_at, codeRules.resendAfter).toISOString(),
})
