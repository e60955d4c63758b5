import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { PermissionName, Role, Scope } from './common.ts'

/** What every role may do, and how far. */
export const Grants = z.object({
  roles: z.array(Role),
  permissions: z.array(z.object({ name: PermissionName, meaning: z.string() })),
  grants: z.array(
    z.object({
      role: Role,
      permission: PermissionName,
      scope: Scope,
      /** False for what keeps the administration able to administer. */
      changeable: z.boolean(),
    }),
  ),
})

export const listGrants = endpoint({
  id: 'listGrants',
  method: 'GET',
  path: '/v1/grants',
  summary: 'Lists which role may do what, and how far.',
  permission: 'grant.manage',
  reply: Grants,
  errors: [],
})

export const changeGrant = endpoint({
  id: 'changeGrant',
  method: 'PUT',
  path: '/v1/grants',
  summary: 'Changes how far a role may do something; `null` takes it away. It counts at once.',
  permission: 'grant.manage',
  body: z.object({ role: Role, permission: PermissionName, scope: Scope.nullable() }),
  reply: Grants,
  errors: ['grant_locked'],
  audit: { action: 'update', record: 'grant' },
})
