import type { Permission, Scope } from '@imeds/contracts'
import type { Session } from '@imeds/contracts/identity'

export type { Session }

/** What counts while nobody is signed in, or while the API cannot say. */
export const signedOut: Session = {
  user: null,
  roles: [],
  activeRole: null,
  permissions: {},
  practitionerId: null,
  practitionerStatus: null,
  facilities: [],
  renewAfter: null,
  expiresAt: null,
  demo: false,
}

/** Whether the active role holds a permission, so that a screen can hide what the server would refuse. */
export function can(session: Session, permission: Permission): boolean {
  return session.permissions[permission] !== undefined
}

/** How far the permission reaches, if it is held. */
export function reach(session: Session, permission: Permission): Scope | undefined {
  return session.permissions[permission]
}
