import type { switchRole as endpoint } from '@imeds/contracts/identity'
import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { Actor } from '../../../platform/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { updateAccountRow } from '../account/account.repository.ts'
import { RoleNotHeld } from '../identity.errors.ts'
import { renew } from './open-session.ts'
import { findRoles } from './role.repository.ts'
import { expiryFrom } from './session-policy.ts'
import { setActiveRole } from './session.repository.ts'

/** Enters another of one's roles, under a new token; the next sign-in starts in it. */
export async function switchRole(
  deps: Deps,
  actor: Actor,
  { body: { role } }: InputOf<typeof endpoint>,
  context: RequestContext,
): Promise<ReplyOf<typeof endpoint>> {
  context.audit.recordId = actor.sessionId
  return renew(deps, actor, context, {
    keepPrevious: true,
    along: async (tx, { client, endsAt, now }) => {
      if (!(await findRoles(tx, actor.userId)).includes(role)) throw new RoleNotHeld()
      await setActiveRole(tx, actor.sessionId, role, expiryFrom(now, client, role, endsAt))
      await updateAccountRow(tx, actor.userId, { last_role: role })
    },
  })
}
