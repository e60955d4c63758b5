import { sql, type RawBuilder } from 'kysely'
import type { Permission, Scope } from '@imeds/contracts'
import type { SharedKind } from '@imeds/contracts/patients'
import type { Actor } from '../../platform/actor.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { Forbidden } from '../../platform/errors.ts'
import { findTies, type PatientTies } from './ties.repository.ts'
import { PatientNotFound } from './patients.errors.ts'

/** How far somebody reaches into the patients at one moment. */
export type Reach = {
  scope: Scope
  userId: string
  practitionerId: string | null
  facilityIds: readonly string[]
  /** Records opened in an emergency count, for reading. */
  emergency: boolean
  /** The part that a patient's consent must name to open the record beyond the care team; `any` of them, or none does. */
  shared: SharedKind | 'any' | null
  now: Date
}

/** With these a practitioner is in the patient's care team, whenever the appointment is. */
const ongoing = ['booked', 'arrived', 'in_progress']
/** For so long after a consultation the practitioner stays in the care team. */
const careDays = 180
const careSince = (now: Date) => new Date(now.getTime() - careDays * 86_400_000)

/** What a consent opens by each permission, unless a reader says which part it is about. */
const sharedBy: Partial<Record<Permission, SharedKind | 'any'>> = {
  'patient.read': 'any',
  'record.read': 'summary',
  'prescription.read': 'prescription',
  'lab_report.read': 'diagnostic_report',
}

/** The reach of an actor's permission, or null when the role lacks it; `part` is what of the record it is about. */
export function reachOf(
  actor: Actor,
  permission: Permission,
  now: Date,
  part?: SharedKind | 'any',
): Reach | null {
  const scope = actor.grants[permission]
  if (!scope) return null
  const { userId, practitionerId, facilityIds } = actor
  const emergency = permission.endsWith('.read') && actor.grants['record.break_glass'] !== undefined
  const opens = sharedBy[permission]
  const shared = scope === 'care_team' && opens ? (part ?? opens) : null
  return { scope, userId, practitionerId, facilityIds, emergency, shared, now }
}

/** The predicate: whether one patient, with these ties, lies within reach. */
export function reaches(reach: Reach, ties: PatientTies): boolean {
  const { userId, now } = reach
  const opened = ties.emergencies.some(
    (one) => one.userId === userId && one.openedAt <= now && now < one.expiresAt,
  )
  if (reach.emergency && opened) return true
  if (reach.shared && isShared(reach, reach.shared, ties)) return true
  switch (reach.scope) {
    case 'own':
      return ties.relatedUserIds.includes(userId)
    case 'care_team':
      return ties.appointments.some(
        ({ practitionerId, status, endsAt }) =>
          practitionerId === reach.practitionerId &&
          (ongoing.includes(status) || (status === 'fulfilled' && endsAt > careSince(now))),
      )
    case 'facility':
      return ties.facilityIds.some((id) => reach.facilityIds.includes(id))
    case 'all':
      return true
  }
}

const isShared = (
  { practitionerId, now }: Reach,
  part: SharedKind | 'any',
  { shares }: PatientTies,
): boolean =>
  shares.some(
    (one) =>
      one.practitionerId === practitionerId &&
      one.startsAt <= now &&
      now < one.endsAt &&
      (part === 'any' || one.kinds.includes(part)),
  )

/** The list filter: the same rule as SQL, on a column that holds a patient's id. */
export function withinReach(reach: Reach | null, column = 'patient.id'): RawBuilder<boolean> {
  if (!reach) return sql<boolean>`false`
  const { userId, practitionerId, facilityIds, now } = reach
  const id = sql.ref(column)
  const byScope = {
    own: sql<boolean>`${id} in (select patient_id from related_person where user_id = ${userId} and ended_at is null)`,
    care_team: sql<boolean>`${id} in (${ofOnePerson(sql`select patient_id from appointment
      where practitioner_id = ${practitionerId}
        and (status = any(${ongoing}::text[]) or (status = 'fulfilled' and ends_at > ${careSince(now)}))`)})`,
    facility: sql<boolean>`${id} in (select patient_id from patient_registration
      where facility_id = any(${[...facilityIds]}::uuid[]))`,
    all: sql<boolean>`true`,
  }[reach.scope]
  const wider: RawBuilder<boolean>[] = []
  if (reach.scope !== 'all' && reach.emergency)
    wider.push(
      sql<boolean>`${id} in (${ofOnePerson(sql`select patient_id from break_glass
      where user_id = ${userId} and opened_at <= ${now} and expires_at > ${now}`)})`,
    )
  if (reach.scope !== 'all' && reach.shared)
    wider.push(
      sql<boolean>`${id} in (${ofOnePerson(sql`select patient_id from record_share
      where practitioner_id = ${practitionerId} and revoked_at is null and starts_at <= ${now} and ends_at > ${now}
        and ${reach.shared === 'any' ? sql`true` : sql`${reach.shared} = any(kinds)`}`)})`,
    )
  return wider.length ? sql<boolean>`(${sql.join([byScope, ...wider], sql` or `)})` : byScope
}

/** Every id of the people whose ids are given: who is in care under one is so under the others that were merged with it. */
const ofOnePerson = (ids: RawBuilder<unknown>) => sql`
  select same.id from patient seen join patient same
    on same.id = coalesce(seen.merged_into, seen.id) or same.merged_into = coalesce(seen.merged_into, seen.id)
  where seen.id in (${ids})`

export type PatientAccess = {
  /** `part`: what of the record it is about, where a patient's consent may open some and not all. */
  may(permission: Permission, part?: SharedKind | 'any'): boolean
  /** Whether the patient's consent names this part for the actor: for what being in the care team does not open. */
  consents(part: SharedKind): boolean
}
type Ground = { db: Db | Tx; clock: Clock }

/** What the actor may do with one patient, by one query; `missing` when there is no such patient. */
export async function accessTo(
  { db, clock }: Ground,
  actor: Actor,
  patientId: string,
  missing: Error = new PatientNotFound(),
): Promise<PatientAccess> {
  const ties = await findTies(db, patientId, actor)
  if (!ties) throw missing
  return {
    may(permission, part) {
      const reach = reachOf(actor, permission, clock.now(), part)
      return reach !== null && reaches(reach, ties)
    },
    consents(part) {
      const reach = reachOf(actor, 'record.read', clock.now(), part)
      return reach?.shared === part && isShared(reach, part, ties)
    },
  }
}

/**
 * Refuses with `missing` (404) when the patient is unknown or out of the actor's reach, with 403 when the role lacks
 * the permission. Pass `deps`, or `{ ...deps, db: tx }` inside a transaction.
 */
export async function authorizePatient(
  ground: Ground,
  actor: Actor,
  permission: Permission,
  patientId: string,
  missing: Error = new PatientNotFound(),
  part?: SharedKind | 'any',
): Promise<PatientAccess> {
  if (!actor.grants[permission]) throw new Forbidden()
  const access = await accessTo(ground, actor, patientId, missing)
  if (!access.may(permission, part)) throw missing
  return access
}
