import { sql, type ExpressionBuilder } from 'kysely'
import type { Permission } from '@imeds/contracts'
import { scopeOf, type Actor } from '../../../platform/actor.ts'
import type { Schema } from '../../../platform/db/schema.ts'
import type { ClaimSide } from './claim-steps.ts'

/**
 * Which claims an actor reaches by a permission, as a condition on `claim`: those of one's own and one's family, those of
 * one's facilities, or all. The same condition filters lists and finds single rows, so the two cannot disagree.
 */
export const reachedClaims =
  (actor: Actor, permission: Permission) => (eb: ExpressionBuilder<Schema, 'claim'>) => {
    const scope = scopeOf(actor, permission)
    if (scope === 'all') return sql<boolean>`true`
    if (scope === 'facility')
      return actor.facilityIds.length ? eb('claim.facility_id', 'in', actor.facilityIds) : sql<boolean>`false`
    if (scope === 'own')
      return eb.exists(
        eb
          .selectFrom('related_person')
          .select('related_person.id')
          .whereRef('related_person.patient_id', '=', 'claim.patient_id')
          .where('related_person.user_id', '=', actor.userId)
          .where('related_person.ended_at', 'is', null),
      )
    return sql<boolean>`false`
  }

/** On which side of a claim the actor stands: whoever reaches only their own is the family. */
export const claimSideOf = (actor: Actor): ClaimSide =>
  actor.grants['claim.read'] === 'own' ? 'patient' : 'facility'
