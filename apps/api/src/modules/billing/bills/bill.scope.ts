import { sql, type ExpressionBuilder } from 'kysely'
import type { Permission } from '@imeds/contracts'
import { scopeOf, type Actor } from '../../../platform/actor.ts'
import type { Schema } from '../../../platform/db/schema.ts'

/**
 * Which bills an actor reaches by a permission, as a condition on `bill`: one's own and one's family's, those of one's
 * facilities, or all. The same condition filters lists and finds single rows, so the two cannot disagree.
 */
export const reachedBills =
  (actor: Actor, permission: Permission) => (eb: ExpressionBuilder<Schema, 'bill'>) => {
    const scope = scopeOf(actor, permission)
    if (scope === 'all') return sql<boolean>`true`
    if (scope === 'facility')
      return actor.facilityIds.length ? eb('bill.facility_id', 'in', actor.facilityIds) : sql<boolean>`false`
    if (scope === 'own')
      return eb.exists(
        eb
          .selectFrom('related_person')
          .select('related_person.id')
          .whereRef('related_person.patient_id', '=', 'bill.patient_id')
          .where('related_person.user_id', '=', actor.userId)
          .where('related_person.ended_at', 'is', null),
      )
    return sql<boolean>`false`
  }
