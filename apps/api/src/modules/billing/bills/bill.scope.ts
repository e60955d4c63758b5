import { sql, type ExpressionBuilder } from 'kysely'
import type { Permission, Role } from '@imeds/contracts'
import type { BillSubject } from '@imeds/contracts/billing'
import { scopeOf, type Actor } from '../../../platform/actor.ts'
import type { Schema } from '../../../platform/db/schema.ts'

/** Whose counter serves one kind of order sees the bills of those only. */
const served: Partial<Record<Role, BillSubject>> = {
  lab_operator: 'lab_order',
  pharmacy_operator: 'medicine_order',
}

/**
 * Which bills an actor reaches by a permission, as a condition on `bill`: one's own and one's family's, those of one's
 * facilities (at a laboratory's or pharmacy's counter its own orders), or all. The same condition filters lists and finds single rows, so the two cannot disagree.
 */
export const reachedBills =
  (actor: Actor, permission: Permission) => (eb: ExpressionBuilder<Schema, 'bill'>) => {
    const scope = scopeOf(actor, permission)
    if (scope === 'all') return sql<boolean>`true`
    if (scope === 'facility') {
      if (actor.facilityIds.length === 0) return sql<boolean>`false`
      const own = eb('bill.facility_id', 'in', actor.facilityIds)
      const subject = served[actor.role]
      return subject ? eb.and([own, eb('bill.subject_type', '=', subject)]) : own
    }
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
