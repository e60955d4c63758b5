import type { ExpressionBuilder, SqlBool, Expression } from 'kysely'
import type { Permission, Scope } from '@imeds/contracts'
import { scopeOf, type Actor } from '../../../platform/actor.ts'
import type { Schema } from '../../../platform/db/schema.ts'
import type { Party } from './policy.ts'

/** What the scope of an appointment reads; `related` says whether the actor acts for the patient. */
export type Reachable = { practitioner_id: string; facility_id: string; related: boolean }

/** Whether a scope of the actor covers an appointment: one's own is the practitioner's, or that of who acts for the patient. */
export const reaches =
  (actor: Actor, row: Reachable) =>
  (scope: Scope | undefined): boolean => {
    if (scope === 'all') return true
    if (scope === 'facility') return actor.facilityIds.includes(row.facility_id)
    if (!scope) return false
    return actor.role === 'practitioner' ? row.practitioner_id === actor.practitionerId : row.related
  }

type Tables = Schema & { a: Schema['appointment'] }

/** The same as a filter of lists over `appointment as a`. @throws Forbidden when the role lacks the permission */
export const withinReach =
  (actor: Actor, permission: Permission) =>
  (eb: ExpressionBuilder<Tables, 'a'>): Expression<SqlBool> => {
    const scope = scopeOf(actor, permission)
    if (scope === 'all') return eb.lit(true)
    if (scope === 'facility')
      return actor.facilityIds.length ? eb('a.facility_id', 'in', [...actor.facilityIds]) : eb.lit(false)
    if (actor.role === 'practitioner')
      return actor.practitionerId ? eb('a.practitioner_id', '=', actor.practitionerId) : eb.lit(false)
    return eb('a.patient_id', 'in', (of) =>
      of
        .selectFrom('related_person')
        .select('patient_id')
        .where('user_id', '=', actor.userId)
        .where('ended_at', 'is', null),
    )
  }

/** On whose behalf the actor acts, by their role. */
export const partyOf = ({ role }: Actor): Party =>
  role === 'patient' || role === 'practitioner' ? role : 'facility'
