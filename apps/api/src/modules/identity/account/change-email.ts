import {
  userChanged,
  type changeEmail as changeEndpoint,
  type confirmEmail as confirmEndpoint,
  type sendEmailCode as sendEndpoint,
} from '@imeds/contracts/identity'
import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { Actor } from '../../../platform/actor.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { answerChallenge, isSentCode } from '../challenge/answer-challenge.ts'
import { admitMessage, challengeView, openChallenge } from '../challenge/start-challenge.ts'
import { NoEmail } from '../identity.errors.ts'
import { provePassword } from '../password/prove-password.ts'
import { sessionView } from '../session/session.view.ts'
import { findAccount, updateAccountRow } from './account.repository.ts'
import { tellOwner } from './tell-owner.ts'

type Opened = ReplyOf<typeof sendEndpoint>

/** Has a code sent to a new address, which counts once the code is confirmed. */
export async function changeEmail(
  deps: Deps,
  { userId }: Actor,
  { body: { email, password } }: InputOf<typeof changeEndpoint>,
  context: RequestContext,
): Promise<Opened> {
  context.audit.recordId = userId
  await provePassword(deps, userId, password)
  return sendCodeTo(deps, userId, email, context)
}

/** Has a code sent to the address that is on the account but was never verified. */
export async function sendEmailCode(
  deps: Deps,
  { userId }: Actor,
  _input: object,
  context: RequestContext,
): Promise<Opened> {
  const account = await findAccount(deps.db, userId)
  if (!account?.email) throw new NoEmail()
  return sendCodeTo(deps, userId, account.email, context)
}

async function sendCodeTo(
  deps: Deps,
  userId: string,
  email: string,
  { ip }: RequestContext,
): Promise<Opened> {
  const recipient = email.toLowerCase()
  await admitMessage(deps, { recipient, channel: 'email', ip })
  const locale = (await findAccount(deps.db, userId))?.locale ?? 'en'
  const opened = await inTransaction(deps.db, (tx) =>
    openChallenge(deps, tx, {
      purpose: 'email_confirmation',
      user_id: userId,
      channel: 'email',
      recipient,
      locale,
    }),
  )
  return challengeView(opened)
}

/** The address that the code went to is the person's from now on; the one before hears of it. */
export async function confirmEmail(
  deps: Deps,
  { userId, sessionId }: Actor,
  { body: { challenge, code } }: InputOf<typeof confirmEndpoint>,
  context: RequestContext,
): Promise<ReplyOf<typeof confirmEndpoint>> {
  context.audit.recordId = userId
  await answerChallenge(
    deps,
    { challenge, purpose: 'email_confirmation', userId },
    isSentCode(deps, code),
    async (tx, { recipient }) => {
      const account = await findAccount(tx, userId)
      const replaced = account?.email_verified && account.email?.toLowerCase() !== recipient
      if (replaced) await tellOwner(deps, tx, userId, 'email')
      await updateAccountRow(tx, userId, { email: recipient, email_verified: true })
      await deps.publish(tx, userChanged({ userId }, [`user/${userId}`]))
    },
  )
  return sessionView(deps, sessionId)
}
