import { sql, type ExpressionBuilder } from 'kysely'
import type { Permission } from '@imeds/contracts'
import { scopeOf, type Actor } from '../../../platform/actor.ts'
import type { Schema } from '../../../platform/db/schema.ts'
import { reachOf, withinReach } from '../../patients/index.ts'

/**
 * Which orders an actor reaches by a permission, as a condition on `lab_order`: of one's own profiles, of the patients
 * in one's care and what one asked for, or of one's facility. A laboratory sees its own orders only; a desk those of
 * the patients on its books too.
 */
export const reachedOrders =
  (actor: Actor, permission: Permission, now: Date) => (eb: ExpressionBuilder<Schema, 'lab_order'>) => {
    const scope = scopeOf(actor, permission)
    const ofPatients = withinReach(reachOf(actor, permission, now), 'lab_order.patient_id')
    if (scope === 'care_team')
      return actor.practitionerId
        ? eb.or([ofPatients, eb('lab_order.practitioner_id', '=', actor.practitionerId)])
        : sql<boolean>`false`
    if (scope !== 'facility') return ofPatients
    const here = sql<boolean>`lab_order.facility_id = any(${[...actor.facilityIds]}::uuid[])`
    return actor.role === 'lab_operator' ? here : eb.or([here, ofPatients])
  }
