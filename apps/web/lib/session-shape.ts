import { endpoint, roles, scopes, type Permission, type Scope } from '@imeds/contracts'
import { z } from 'zod'

const Role = z.enum(roles)

/** Who is there, in which role, and what that role may do. */
export const Session = z.object({
  user: z
    .object({
      id: z.string(),
      name: z.string(),
      phone: z.string(),
      email: z.string().nullable(),
      locale: z.string(),
    })
    .nullable(),
  roles: z.array(Role),
  activeRole: Role.nullable(),
  permissions: z.record(z.string(), z.enum(scopes)),
})
export type Session = z.output<typeof Session>

export const getSession = endpoint({
  id: 'getSession',
  method: 'GET',
  path: '/v1/session',
  summary: 'Who is signed in, in which role',
  permission: 'public',
  reply: Session,
  errors: [],
})

export const signedOut: Session = { user: null, roles: [], activeRole: null, permissions: {} }

/** Whether the active role holds a permission, so that a screen can hide what the server would refuse. */
export function can(session: Session, permission: Permission): boolean {
  return session.permissions[permission] !== undefined
}

/** How far the permission reaches, if it is held. */
export function reach(session: Session, permission: Permission): Scope | undefined {
  return session.permissions[permission]
}
