import {
  userRolesChanged,
  type disableUser as disableEndpoint,
  type enableUser as enableEndpoint,
  type resetSecondFactor as resetEndpoint,
} from '@imeds/contracts/identity'
import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { Actor } from '../../../platform/actor.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { findAccount, updateAccountRow } from '../account/account.repository.ts'
import { tellOwner } from '../account/tell-owner.ts'
import { UserNotFound } from '../identity.errors.ts'
import { deleteAuthenticator, replaceRecoveryCodes } from '../second-factor/second-factor.repository.ts'
import { endEverything } from '../session/end-sessions.ts'
import { findRoles } from '../session/role.repository.ts'
import { keepAnAdmin } from './change-roles.ts'
import { showUser } from './find-users.ts'
import { authorizeUsers } from './user.scope.ts'

/** Shuts a person out at once. The last one who can administer stays. */
export async function disableUser(
  deps: Deps,
  actor: Actor,
  { params: { id }, body: { reason } }: InputOf<typeof disableEndpoint>,
  context: RequestContext,
): Promise<ReplyOf<typeof disableEndpoint>> {
  authorizeUsers(actor)
  context.audit.reason = reason
  const now = deps.clock.now()
  await inTransaction(deps.db, async (tx) => {
    if (!(await findAccount(tx, id))) throw new UserNotFound()
    if ((await findRoles(tx, id)).includes('admin')) await keepAnAdmin(tx, id)
    await updateAccountRow(tx, id, { disabled_at: now, disabled_reason: reason })
    await endEverything(tx, id, now)
    await deps.publish(tx, userRolesChanged({ userId: id }, [`user/${id}`]))
  })
  return showUser(deps.db, id, actor)
}

/** Lets a person in again; they sign in anew. */
export async function enableUser(
  deps: Deps,
  actor: Actor,
  { params: { id } }: InputOf<typeof enableEndpoint>,
): Promise<ReplyOf<typeof enableEndpoint>> {
  authorizeUsers(actor)
  await inTransaction(deps.db, async (tx) => {
    if (!(await findAccount(tx, id))) throw new UserNotFound()
    await updateAccountRow(tx, id, { disabled_at: null, disabled_reason: null })
    await deps.publish(tx, userRolesChanged({ userId: id }, [`user/${id}`]))
  })
  return showUser(deps.db, id, actor)
}

/** For who lost the authenticator app and the recovery codes: codes come by message again. */
export async function resetSecondFactor(
  deps: Deps,
  actor: Actor,
  { params: { id }, body: { reason } }: InputOf<typeof resetEndpoint>,
  context: RequestContext,
): Promise<ReplyOf<typeof resetEndpoint>> {
  authorizeUsers(actor)
  context.audit.reason = reason
  await inTransaction(deps.db, async (tx) => {
    if (!(await findAccount(tx, id))) throw new UserNotFound()
    await deleteAuthenticator(tx, id)
    await replaceRecoveryCodes(tx, id, [])
    await endEverything(tx, id, deps.clock.now())
    await tellOwner(deps, tx, id, 'authenticator')
  })
  return showUser(deps.db, id, actor)
}
