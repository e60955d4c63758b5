import type { startRegistration as endpoint } from '@imeds/contracts/identity'
import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { Actor } from '../../../platform/actor.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { admitMessage, challengeView, openChallenge } from '../challenge/start-challenge.ts'

/** Has a message sent to a number: a code, or that it is registered already. Which one is decided out of sight. */
export async function startRegistration(
  deps: Deps,
  _actor: Actor | null,
  { body: { phone, locale } }: InputOf<typeof endpoint>,
  { ip }: RequestContext,
): Promise<ReplyOf<typeof endpoint>> {
  await admitMessage(deps, { recipient: phone, channel: 'sms', ip })
  const opened = await inTransaction(deps.db, (tx) =>
    openChallenge(deps, tx, { purpose: 'registration', channel: 'sms', recipient: phone, locale }),
  )
  return challengeView(opened)
}
