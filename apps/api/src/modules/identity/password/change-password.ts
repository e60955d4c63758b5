import type { changePassword as endpoint } from '@imeds/contracts/identity'
import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { Actor } from '../../../platform/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { findAccount } from '../account/account.repository.ts'
import { tellOwner } from '../account/tell-owner.ts'
import { endEverything } from '../session/end-sessions.ts'
import { renew } from '../session/open-session.ts'
import { hashPassword } from './password-hash.ts'
import { setPassword } from './password.repository.ts'
import { provePassword, requireStrong } from './prove-password.ts'

/** Sets another password; everything that was opened with the old one ends, but for this session under a new token. */
export async function changePassword(
  deps: Deps,
  actor: Actor,
  { body: { currentPassword, newPassword } }: InputOf<typeof endpoint>,
  context: RequestContext,
): Promise<ReplyOf<typeof endpoint>> {
  const { userId, sessionId } = actor
  context.audit.recordId = userId
  await provePassword(deps, userId, currentPassword, 'currentPassword')
  const account = await findAccount(deps.db, userId)
  requireStrong(newPassword, { phone: account?.phone_number ?? '', name: account?.name ?? '' }, 'newPassword')
  const hash = await hashPassword(newPassword)
  return renew(deps, actor, context, {
    along: async (tx, { now }) => {
      await setPassword(tx, userId, hash, now)
      await endEverything(tx, userId, now, sessionId)
      await tellOwner(deps, tx, userId, 'password')
    },
  })
}
