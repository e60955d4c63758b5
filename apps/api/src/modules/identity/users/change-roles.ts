import {
  userRolesChanged,
  type assignRole as assignEndpoint,
  type revokeRole as revokeEndpoint,
} from '@imeds/contracts/identity'
import type { InputOf, ReplyOf, Role } from '@imeds/contracts'
import type { Actor } from '../../../platform/actor.ts'
import { authorize } from '../../../platform/actor.ts'
import { inTransaction, lock, type Tx } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { findAccount } from '../account/account.repository.ts'
import {
  FacilityNeeded,
  FacilityNotFound,
  FacilityNotWanted,
  LastAdmin,
  RoleAssignmentNotFound,
  UserNotFound,
} from '../identity.errors.ts'
import {
  countOtherAdmins,
  endRole,
  endRoles,
  findRoleAssignment,
  findRoles,
  insertRole,
  type NewRole,
} from '../session/role.repository.ts'
import { leaveRole } from '../session/leave-role.ts'
import { showUser } from './find-users.ts'
import { authorizeUsers } from './user.scope.ts'
import { facilityExists } from './user.repository.ts'

/** Roles that are held at a facility; the others belong to the person wherever they are. */
const atFacility: readonly Role[] = ['front_desk', 'lab_operator', 'pharmacy_operator']

/** Gives a role inside the caller's transaction; false when it was held already. */
export async function giveRole(
  deps: Pick<Deps, 'clock' | 'publish'>,
  tx: Tx,
  role: NewRole,
): Promise<boolean> {
  const isNew = await insertRole(tx, role, deps.clock.now())
  if (isNew) await deps.publish(tx, userRolesChanged({ userId: role.userId }, [`user/${role.userId}`]))
  return isNew
}

/** Takes a role, wherever it is held, inside the caller's transaction; sessions in it change to another role, or end. */
export async function takeRole(
  deps: Pick<Deps, 'clock' | 'publish'>,
  tx: Tx,
  { userId, role }: Pick<NewRole, 'userId' | 'role'>,
): Promise<void> {
  await endRoles(tx, userId, role, deps.clock.now())
  const [other] = await findRoles(tx, userId)
  await leaveRole(tx, userId, role, other)
  await deps.publish(tx, userRolesChanged({ userId }, [`user/${userId}`]))
}

/** Gives a person a role, at a facility where the role needs one. */
export async function assignRole(
  deps: Deps,
  actor: Actor,
  { params: { id: userId }, body: { role, facilityId } }: InputOf<typeof assignEndpoint>,
  context: RequestContext,
): Promise<ReplyOf<typeof assignEndpoint>> {
  authorizeUsers(actor)
  context.audit.reason = role
  const path = 'body.facilityId'
  if (atFacility.includes(role) && !facilityId)
    throw new FacilityNeeded({ fields: [{ path, code: 'role_needs_facility' }] })
  if (!atFacility.includes(role) && facilityId)
    throw new FacilityNotWanted({ fields: [{ path, code: 'role_without_facility' }] })
  await inTransaction(deps.db, async (tx) => {
    if (!(await findAccount(tx, userId))) throw new UserNotFound()
    if (facilityId && !(await facilityExists(tx, facilityId))) throw new FacilityNotFound()
    await giveRole(deps, tx, { userId, role, facilityId: facilityId ?? null, grantedBy: actor.userId })
  })
  return showUser(deps.db, userId, actor)
}

/** Refuses to take the last one who can administer; asked at once by two admins of each other, one is refused. */
export async function keepAnAdmin(tx: Tx, userId: string): Promise<void> {
  await lock(tx, 'role:admin')
  if ((await countOtherAdmins(tx, userId)) === 0) throw new LastAdmin()
}

/** Takes a role back; sessions that are in it change to another role of the person, or end. */
export async function revokeRole(
  deps: Deps,
  actor: Actor,
  { params: { id } }: InputOf<typeof revokeEndpoint>,
  context: RequestContext,
): Promise<ReplyOf<typeof revokeEndpoint>> {
  authorize(actor, 'user.manage', (scope) => scope === 'all', new RoleAssignmentNotFound())
  const { user_id: userId } = await inTransaction(deps.db, async (tx) => {
    const held = await findRoleAssignment(tx, id)
    if (!held) throw new RoleAssignmentNotFound()
    if (held.role === 'admin') await keepAnAdmin(tx, held.user_id)
    await endRole(tx, id, deps.clock.now())
    const left = await findRoles(tx, held.user_id)
    if (!left.includes(held.role)) await leaveRole(tx, held.user_id, held.role, left[0])
    await deps.publish(tx, userRolesChanged({ userId: held.user_id }, [`user/${held.user_id}`]))
    return held
  })
  context.audit.recordId = userId
  return showUser(deps.db, userId, actor)
}
