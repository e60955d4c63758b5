import type { Permission, Role, Scope } from '@imeds/contracts'
import { Forbidden } from './errors.ts'

/** Who is asking: a signed-in person in one of their roles. */
export type Actor = {
  userId: string
  sessionId: string
  role: Role
  /** What the role may do, and how far. */
  grants: Partial<Record<Permission, Scope>>
  /** The facilities that the role was given for; none for patients. */
  facilityIds: readonly string[]
  /** The practitioner that this person is, in that role. */
  practitionerId: string | null
}

/** How far the actor's permission reaches; refuses with 403 when the role lacks it. */
export function scopeOf(actor: Actor, permission: Permission): Scope {
  const scope = actor.grants[permission]
  if (!scope) throw new Forbidden()
  return scope
}

/** Refuses with `missing` (a 404) when the row lies outside the actor's reach: "not yours" and "not there" answer alike. */
export function authorize(
  actor: Actor,
  permission: Permission,
  reaches: (scope: Scope) => boolean,
  missing: Error,
): void {
  if (!reaches(scopeOf(actor, permission))) throw missing
}
