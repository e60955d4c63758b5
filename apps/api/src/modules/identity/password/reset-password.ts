import type {
  completePasswordReset as completeEndpoint,
  startPasswordReset as startEndpoint,
} from '@imeds/contracts/identity'
import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { Actor } from '../../../platform/actor.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { findAccountByPhone } from '../account/account.repository.ts'
import { tellOwner } from '../account/tell-owner.ts'
import { answerChallenge, isSentCode } from '../challenge/answer-challenge.ts'
import { findChallenge } from '../challenge/challenge.repository.ts'
import { admitMessage, challengeView, openChallenge } from '../challenge/start-challenge.ts'
import { ChallengeEnded } from '../identity.errors.ts'
import { secretsOf } from '../secrets.ts'
import { endEverything } from '../session/end-sessions.ts'
import { clearTries } from '../throttle/throttle.repository.ts'
import { hashPassword } from './password-hash.ts'
import { setPassword } from './password.repository.ts'
import { requireStrong } from './prove-password.ts'

/** Has a code sent if the number is registered; whether it is, only the job finds out. */
export async function startPasswordReset(
  deps: Deps,
  _actor: Actor | null,
  { body: { phone } }: InputOf<typeof startEndpoint>,
  { ip }: RequestContext,
): Promise<ReplyOf<typeof startEndpoint>> {
  await admitMessage(deps, { recipient: phone, channel: 'sms', ip })
  const opened = await inTransaction(deps.db, (tx) =>
    openChallenge(deps, tx, { purpose: 'password_reset', channel: 'sms', recipient: phone }),
  )
  return challengeView(opened)
}

/** Sets a new password with the code. It signs nobody in: the second factor is still to be shown. */
export async function completePasswordReset(
  deps: Deps,
  _actor: Actor | null,
  { body: { challenge, code, newPassword } }: InputOf<typeof completeEndpoint>,
  context: RequestContext,
): Promise<ReplyOf<typeof completeEndpoint>> {
  const phone = (await findChallenge(deps.db, challenge))?.recipient ?? ''
  requireStrong(newPassword, { phone, name: '' }, 'newPassword')
  const hash = await hashPassword(newPassword)
  await answerChallenge(
    deps,
    { challenge, purpose: 'password_reset' },
    isSentCode(deps, code),
    async (tx, { recipient }) => {
      const now = deps.clock.now()
      const account = await findAccountByPhone(tx, recipient ?? '')
      if (!account || account.disabled_at) throw new ChallengeEnded()
      context.audit.recordId = account.id
      await setPassword(tx, account.id, hash, now)
      await endEverything(tx, account.id, now)
      await tellOwner(deps, tx, account.id, 'password')
    },
  )
  await clearTries(deps.db, `password:number:${secretsOf(deps.config).keyedHash('recipient', phone)}`)
  return { done: true }
}
