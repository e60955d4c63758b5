import { permissions, roles, type InputOf, type Permission, type ReplyOf, type Role } from '@imeds/contracts'
import type { changeGrant as changeEndpoint, listGrants as listEndpoint } from '@imeds/contracts/identity'
import type { Actor } from '../../../platform/actor.ts'
import { authorize } from '../../../platform/actor.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { GrantLocked } from '../identity.errors.ts'
import { findAllGrants, setGrant } from './grant.repository.ts'

/** What keeps the administration able to administer is not changed. */
const isLocked = (role: Role, permission: Permission): boolean =>
  role === 'admin' && ['user.manage', 'grant.manage'].includes(permission)

/** Grants belong to the whole installation: a narrower scope reaches none. */
const authorizeGrants = (actor: Actor) =>
  authorize(actor, 'grant.manage', (scope) => scope === 'all', new NotFound())

const isKnown = (permission: string): permission is Permission => permission in permissions

/** Which role may do what, and how far. */
export async function listGrants({ db }: Deps, actor: Actor): Promise<ReplyOf<typeof listEndpoint>> {
  authorizeGrants(actor)
  const rows = await findAllGrants(db)
  return {
    roles: [...roles],
    permissions: Object.entries(permissions).map(([name, meaning]) => ({
      name: name as Permission,
      meaning,
    })),
    grants: rows.flatMap(({ role, permission, scope }) =>
      isKnown(permission) ? [{ role, permission, scope, changeable: !isLocked(role, permission) }] : [],
    ),
  }
}

/** Changes how far a role may do something. Every node hears of it. */
export async function changeGrant(
  deps: Deps,
  actor: Actor,
  { body: { role, permission, scope } }: InputOf<typeof changeEndpoint>,
  context: RequestContext,
): Promise<ReplyOf<typeof changeEndpoint>> {
  authorizeGrants(actor)
  context.audit.recordId = `${role}/${permission}`
  context.audit.reason = scope ?? 'none'
  if (isLocked(role, permission)) throw new GrantLocked()
  await inTransaction(deps.db, (tx) => setGrant(tx, role, permission, scope))
  return listGrants(deps, actor)
}
