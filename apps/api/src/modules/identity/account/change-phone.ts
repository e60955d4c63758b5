import {
  userChanged,
  type changePhone as changeEndpoint,
  type confirmPhone as confirmEndpoint,
} from '@imeds/contracts/identity'
import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { Actor } from '../../../platform/actor.ts'
import { inTransaction, onConstraint } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { answerChallenge, isSentCode } from '../challenge/answer-challenge.ts'
import { admitMessage, challengeView, openChallenge } from '../challenge/start-challenge.ts'
import { ChallengeEnded } from '../identity.errors.ts'
import { provePassword } from '../password/prove-password.ts'
import { endEverything } from '../session/end-sessions.ts'
import { renew } from '../session/open-session.ts'
import { findAccount, updateAccountRow } from './account.repository.ts'
import { tellOwner } from './tell-owner.ts'

/** Has a code sent to a new number; the owner of a number that is taken hears of the try instead. */
export async function changePhone(
  deps: Deps,
  { userId }: Actor,
  { body: { phone, password } }: InputOf<typeof changeEndpoint>,
  context: RequestContext,
): Promise<ReplyOf<typeof changeEndpoint>> {
  context.audit.recordId = userId
  await provePassword(deps, userId, password)
  await admitMessage(deps, { recipient: phone, channel: 'sms', ip: context.ip })
  const locale = (await findAccount(deps.db, userId))?.locale ?? 'en'
  const opened = await inTransaction(deps.db, (tx) =>
    openChallenge(deps, tx, {
      purpose: 'phone_change',
      user_id: userId,
      channel: 'sms',
      recipient: phone,
      locale,
    }),
  )
  return challengeView(opened)
}

/** Signs in with the new number from now on. All other sessions end; the old number hears of it. */
export async function confirmPhone(
  deps: Deps,
  actor: Actor,
  { body: { challenge, code } }: InputOf<typeof confirmEndpoint>,
  context: RequestContext,
): Promise<ReplyOf<typeof confirmEndpoint>> {
  const { userId, sessionId } = actor
  context.audit.recordId = userId
  await answerChallenge(
    deps,
    { challenge, purpose: 'phone_change', userId },
    isSentCode(deps, code),
    async (tx, { recipient }) => {
      await tellOwner(deps, tx, userId, 'phone')
      await updateAccountRow(tx, userId, { phone_number: recipient ?? '', phone_number_verified: true })
      await endEverything(tx, userId, deps.clock.now(), sessionId)
      await deps.publish(tx, userChanged({ userId }, [`user/${userId}`]))
    },
    // Somebody registered the number after the code had been sent.
  ).catch(onConstraint('user_account_phone_number_key', () => new ChallengeEnded()))
  return renew(deps, actor, context)
}
