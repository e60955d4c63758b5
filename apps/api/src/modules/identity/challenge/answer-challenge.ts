import { inTransaction, type Tx } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import { ChallengeEnded, CodeWrong } from '../identity.errors.ts'
import { secretsOf } from '../secrets.ts'
import {
  countWrongTry,
  endChallenge,
  lockChallenge,
  type Challenge,
  type Purpose,
} from './challenge.repository.ts'
import { codeRules, sameText } from './one-time-code.ts'

type Question = {
  challenge: string
  purpose: Purpose
  /** The signed-in person whose challenge it must be. */
  userId?: string
  /** The field of the request that holds the answer. */
  field?: string
}
type Outcome<T> = { right: T } | { wrong: number } | 'ended'

/**
 * Tries an answer to a challenge. The right one ends it and runs `then` in the same transaction: both or neither. A
 * wrong one is counted and, being counted, survives the refusal; the fifth ends the challenge.
 * @throws {CodeWrong} with `attemptsLeft` @throws {ChallengeEnded}
 */
export async function answerChallenge<T>(
  { db, clock }: Deps,
  { challenge: id, purpose, userId, field = 'code' }: Question,
  isRight: (tx: Tx, challenge: Challenge) => boolean | Promise<boolean>,
  then: (tx: Tx, challenge: Challenge) => Promise<T>,
): Promise<T> {
  const now = clock.now()
  const outcome = await inTransaction(db, async (tx): Promise<Outcome<T>> => {
    const challenge = await lockChallenge(tx, id)
    if (!challenge || challenge.purpose !== purpose || challenge.ended_at || challenge.expires_at <= now)
      return 'ended'
    if (userId && challenge.user_id !== userId) return 'ended'
    if (await isRight(tx, challenge)) {
      await endChallenge(tx, id, now)
      return { right: await then(tx, challenge) }
    }
    const left = codeRules.tries - challenge.attempts - 1
    await countWrongTry(tx, id, left === 0 ? now : null)
    return { wrong: left }
  })
  if (outcome === 'ended') throw new ChallengeEnded()
  if ('right' in outcome) return outcome.right
  throw new CodeWrong({
    fields: [{ path: `body.${field}`, code: 'wrong_code' }],
    data: { attemptsLeft: outcome.wrong },
  })
}

/** Whether a code is the one that was sent and is still fresh. */
export const isSentCode =
  ({ config, clock }: Deps, code: string) =>
  (_tx: Tx, { id, code_hash, code_expires_at }: Challenge): boolean => {
    const given = secretsOf(config).keyedHash('code', id, code)
    return (
      code_hash !== null &&
      code_expires_at !== null &&
      code_expires_at > clock.now() &&
      sameText(given, code_hash)
    )
  }
