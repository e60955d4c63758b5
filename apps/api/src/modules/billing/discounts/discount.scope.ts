import { sql, type ExpressionBuilder } from 'kysely'
import { scopeOf, type Actor } from '../../../platform/actor.ts'
import type { Schema } from '../../../platform/db/schema.ts'

/** Which discounts an actor sees: those of their facilities and those of all, or every one. */
export const reachedDiscounts = (actor: Actor) => (eb: ExpressionBuilder<Schema, 'discount'>) => {
  const scope = scopeOf(actor, 'discount.manage')
  if (scope === 'all') return sql<boolean>`true`
  if (scope !== 'facility') return sql<boolean>`false`
  const everywhere = eb('discount.facility_id', 'is', null)
  return actor.facilityIds.length
    ? eb.or([everywhere, eb('discount.facility_id', 'in', actor.facilityIds)])
    : everywhere
}

/** Whether an actor may set up or change a discount of a facility; of all (null) with the reach of all only. */
export function mayManage(actor: Actor, facilityId: string | null): boolean {
  const scope = actor.grants['discount.manage']
  return (
    scope === 'all' || (scope === 'facility' && facilityId !== null && actor.facilityIds.includes(facilityId))
  )
}
