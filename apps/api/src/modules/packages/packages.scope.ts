import { sql, type ExpressionBuilder } from 'kysely'
import type { Permission } from '@imeds/contracts'
import { authorize, scopeOf, type Actor } from '../../platform/actor.ts'
import type { Schema } from '../../platform/db/schema.ts'

/** Whether an actor keeps the packages of a facility. */
export const managesAt = (actor: Actor, facilityId: string): boolean => {
  const scope = actor.grants['package.manage']
  return scope === 'all' || (scope === 'facility' && actor.facilityIds.includes(facilityId))
}

/** A facility whose packages the actor keeps; any other is not there. */
export const requireManager = (actor: Actor, facilityId: string, missing: Error): void =>
  authorize(actor, 'package.manage', () => managesAt(actor, facilityId), missing)

/** The packages that an actor keeps, as a condition on `health_package`. */
export const managedPackages = (actor: Actor) => (eb: ExpressionBuilder<Schema, 'health_package'>) => {
  if (scopeOf(actor, 'package.manage') === 'all') return sql<boolean>`true`
  return actor.facilityIds.length
    ? eb('health_package.facility_id', 'in', actor.facilityIds)
    : sql<boolean>`false`
}

/**
 * The purchases that an actor reaches by a permission, as a condition on `package_purchase`: of one's own and one's
 * family, of one's facilities, or all. It filters lists and finds single rows.
 */
export const reachedPurchases =
  (actor: Actor, permission: Permission) => (eb: ExpressionBuilder<Schema, 'package_purchase'>) => {
    const scope = scopeOf(actor, permission)
    if (scope === 'all') return sql<boolean>`true`
    if (scope === 'facility')
      return actor.facilityIds.length
        ? eb('package_purchase.facility_id', 'in', actor.facilityIds)
        : sql<boolean>`false`
    if (scope !== 'own') return sql<boolean>`false`
    return sql<boolean>`exists (select from related_person tie join patient p on p.id = package_purchase.patient_id
      where tie.patient_id in (p.id, p.merged_into) and tie.user_id = ${actor.userId} and tie.ended_at is null)`
  }
